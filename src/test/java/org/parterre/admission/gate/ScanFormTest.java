package org.parterre.admission.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parterre.admission.Direction;
import org.parterre.admission.Scan;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.JsonForm;

class ScanFormTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-11T18:47:00Z"), ZoneOffset.UTC);

    @Test
    void aDeviceSaysWhatItSaw() {
        assertThat(read("{'id':'a-1','code':'ABC','performance':19,'direction':'out','gate':'Deur links',"
                        + "'at':'2026-12-11T19:45:00+01:00'}"))
                .isEqualTo(new Scan(
                        "a-1", "ABC", null, 19, Direction.OUT, "Deur links", Instant.parse("2026-12-11T18:45:00Z")));
    }

    @Test
    void whatIsLeftOutIsNowAndInwards() {
        assertThat(read("{'id':'a-1','ticket':7,'performance':'19'}"))
                .isEqualTo(new Scan("a-1", null, 7L, 19, Direction.IN, "", CLOCK.instant()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id          | {'code':'A','performance':19}",
                "id          | {'id':'','code':'A','performance':19}",
                "id          | {'id':'../x','code':'A','performance':19}",
                "performance | {'id':'a','code':'A'}",
                "code        | {'id':'a','performance':19}",
                "code        | {'id':'a','code':' ','performance':19}",
                "direction   | {'id':'a','code':'A','performance':19,'direction':'up'}",
            })
    void whatCannotBeMeantIsNamed(String field, String json) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(json))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", field));
    }

    @Test
    void aGatesNameIsOneShortLine() {
        assertThat(ScanForm.gateName(" Deur\n\tlinks ")).isEqualTo("Deur links");
        assertThat(ScanForm.gateName("🎭".repeat(100)).length()).isLessThanOrEqualTo(60);
        assertThat(ScanForm.gateName(null)).isEmpty();
    }

    private static Scan read(String json) {
        return JsonForm.jsonb()
                .fromJson(json.replace('\'', '"'), ScanForm.class)
                .scan(CLOCK);
    }
}
