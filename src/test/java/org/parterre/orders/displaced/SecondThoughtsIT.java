package org.parterre.orders.displaced;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.BareSeason;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.orders.displaced.Displacement.Answer;
import org.parterre.platform.persistence.Database;

/** Buyers may change their minds until it is too late, and then they are told so: nobody hears yes and gets what they said before. */
@ParameterizedClass
@EnumSource(Store.class)
class SecondThoughtsIT {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");

    @Parameter
    Store store = Store.DERBY;

    @Test
    void whatIsBeingCarriedOutIsAnsweredAndWhatWasAnsweredIsCarriedOut() throws Exception {
        try (Transactions transactions = Transactions.on(store)) {
            Database database = transactions.database();
            DisplacementBook book = new DisplacementBook(database);
            transactions.inTransaction(() -> {
                toldOf(database, book);
                assertThat(book.answer(1, Answer.GIVE, NOW)).isTrue();
                assertThat(book.begin(1, null, NOW))
                        .as("read before it was answered")
                        .isFalse();
                assertThat(book.answer(1, Answer.REFUND, NOW)).isTrue();
                assertThat(book.begin(1, Answer.GIVE, NOW))
                        .as("read before the second thought")
                        .isFalse();
                assertThat(book.begin(1, Answer.REFUND, NOW)).isTrue();
                assertThat(book.answer(1, Answer.GIVE, NOW)).as("too late").isFalse();
                assertThat(book.begin(1, Answer.REFUND, NOW))
                        .as("a house that fell over goes on")
                        .isTrue();
                book.failed(1, "hold-expired");
                assertThat(book.answer(1, Answer.VOUCHER, NOW))
                        .as("it could not be done")
                        .isTrue();
                assertThat(book.begin(1, Answer.VOUCHER, NOW)).isTrue();
                book.done(1, NOW);
                assertThat(book.answer(1, Answer.REFUND, NOW)).isFalse();
                assertThat(book.begin(1, Answer.VOUCHER, NOW)).as("once").isFalse();
                return null;
            });
        }
    }

    private static void toldOf(Database database, DisplacementBook book) {
        BareSeason.in(database);
        BareSeason.evening(database, 7, "CANCELLED", Instant.EPOCH, Instant.EPOCH);
        database.update(
                "INSERT INTO orders (id, number, family, secret_key, performance_id, hold, buyer_name, buyer_email,"
                        + " buyer_language, status, cents, placed_at, pay_until, version)"
                        + " VALUES (1,'N','N','k',7,'h','Ada','ada@example.com','NL','PAID',0,0,0,1)");
        book.keep(new Displacement(7, null, NOW, Answer.REFUND, false), NOW);
        book.tell(1, 7, null, NOW);
    }
}
