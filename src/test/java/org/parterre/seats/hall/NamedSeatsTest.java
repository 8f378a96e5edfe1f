package org.parterre.seats.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedSeatsTest {
    @Test
    void seatsByNameAreReadAtOnce() {
        assertThat(Objects.requireNonNull(read(" {\"seats\" : [\"zaal-1\",\"zaal-2 é\"]} "))
                        .seats())
                .containsExactly("zaal-1", "zaal-2 é");
        assertThat(Objects.requireNonNull(read("{\"seats\":[]}")).seats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "\"seats\"",
                "{\"seats\":null}",
                "{\"seats\":\"a\"}",
                "{\"seats\":[null]}",
                "{\"seats\":[1]}",
                "{\"seats\":[\"a\",[\"b\"]]}",
                "{\"seats\":[\"a\"}",
                "{\"seats\":[\"a\"]",
                "{\"seats\":[\"a\"]}}",
                "{\"seats\":[\"a\"]} {}",
                "{\"seats\":[\"a\"],\"best\":{\"count\":2}}",
                "{\"seats\":[\"a\"],\"version\":7}",
                "{\"best\":{\"count\":2}}",
                "{\"Seats\":[\"a\"]}"
            })
    void whateverSaysMoreOrLessIsReadByOthers(String body) {
        assertThat(read(body)).isNull();
    }

    private static SeatsResource.@Nullable HoldRequest read(String body) {
        return NamedSeats.in(body.getBytes(StandardCharsets.UTF_8));
    }
}
