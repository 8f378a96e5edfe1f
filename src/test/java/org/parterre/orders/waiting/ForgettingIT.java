package org.parterre.orders.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.BareSeason;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.orders.Buyer;
import org.parterre.platform.Language;
import org.parterre.platform.persistence.Database;

/** Who waited is forgotten some time after they stopped waiting, and nobody who still waits. */
@ParameterizedClass
@EnumSource(Store.class)
class ForgettingIT {
    private static final Instant JOINED = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-12-01T12:00:00Z");

    @Parameter
    Store store = Store.DERBY;

    @Test
    void namesAndAddressesAreGoneWhenTheirTimeIsOver() throws Exception {
        try (Transactions transactions = Transactions.on(store)) {
            Database database = transactions.database();
            PartyBook book = new PartyBook(database);
            transactions.inTransaction(() -> {
                evening(database);
                for (long id = 1; id <= 5; id++) {
                    book.write(party(id), JOINED);
                }
                book.turn(party(2).ended(Party.State.BOUGHT, ENDED, null));
                book.turn(party(3).ended(Party.State.LEFT, ENDED, null));
                book.turn(party(4).ended(Party.State.REMOVED, ENDED, "Asked by telephone"));
                book.turn(party(5).ended(Party.State.OVER, ENDED.plus(Duration.ofDays(1)), null));
                return null;
            });
            assertThat(forget(transactions, book, ENDED.minusMillis(1)))
                    .as("not before")
                    .isZero();
            assertThat(forget(transactions, book, ENDED)).isEqualTo(3);
            assertThat(forget(transactions, book, ENDED)).as("once").isZero();
            transactions.inTransaction(() -> {
                isForgotten(database, book);
                assertThat(book.live())
                        .singleElement()
                        .satisfies(waits -> assertThat(waits.known().email()).isEqualTo("party1@parterre.example"));
                return null;
            });
        }
    }

    private static int forget(Transactions transactions, PartyBook book, Instant before) throws Exception {
        return transactions.inTransaction(() -> book.forget(before));
    }

    /** Nothing tells who they were, the mark of their address neither; what the figures need stays. */
    private static void isForgotten(Database database, PartyBook book) {
        for (long id = 2; id <= 4; id++) {
            Party party = Objects.requireNonNull(book.find(id));
            assertThat(party.buyer()).isNull();
            assertThat(party.wanted()).isEqualTo(new Wanted(2, true, false));
        }
        assertThat(database.query(
                        "SELECT id FROM waiting_party WHERE name IS NOT NULL OR email IS NOT NULL ORDER BY id",
                        row -> row.getLong(1)))
                .isEqualTo(List.of(1L, 5L));
        assertThat(database.query(
                        "SELECT party_id FROM waiting_evening WHERE person IS NOT NULL", row -> row.getLong(1)))
                .as("who stands in a line")
                .isEqualTo(List.of(1L));
    }

    private static Party party(long id) {
        Buyer buyer = new Buyer("Party " + id, "party" + id + "@parterre.example", Language.NL);
        return new Party(
                id,
                "key" + id,
                1,
                buyer,
                buyer.language(),
                new Wanted(2, true, false),
                new TreeMap<>(Map.of(7L, JOINED)),
                Party.State.WAITING,
                0,
                null,
                null,
                null,
                null,
                0);
    }

    private static void evening(Database database) {
        BareSeason.in(database);
        BareSeason.evening(database, 7, "PUBLISHED", Instant.EPOCH, Instant.EPOCH);
    }
}
