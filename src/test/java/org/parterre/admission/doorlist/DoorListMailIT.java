package org.parterre.admission.doorlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.BareSeason;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;

/** Whose list is due is one question to the database, and it is the judge of which was mailed. */
class DoorListMailIT {
    private static final Instant NOW = Instant.parse("2026-12-10T18:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource(Store.class)
    void whoseDoorsOpenSoonIsMailedOnce(Store store) throws Exception {
        Transactions transactions = Transactions.on(store);
        Database database = transactions.database();
        DoorListMail mail = new DoorListMail(database, Clock.fixed(NOW, ZoneOffset.UTC));
        transactions.inTransaction(() -> {
            season(database);
            return true;
        });
        assertThat(mail.due(HOUR)).extracting(DoorListMail.Due::performance).containsExactly(1L, 2L);
        DoorListMail.Due first = mail.due(HOUR).get(0);
        transactions.inTransaction(() -> noted(mail, first));
        assertThat(mail.due(HOUR)).extracting(DoorListMail.Due::performance).containsExactly(2L);
        assertThatThrownBy(() -> transactions.inTransaction(() -> noted(mail, first)))
                .satisfies(e -> assertThat(DatabaseFailure.isDuplicate((RuntimeException) e))
                        .isTrue());
        // an evening that is moved is another evening for the door
        database.update("UPDATE performance SET doors_at=doors_at+60000 WHERE id=1");
        assertThat(mail.due(HOUR)).extracting(DoorListMail.Due::performance).containsExactly(1L, 2L);
    }

    private static boolean noted(DoorListMail mail, DoorListMail.Due evening) {
        mail.note(evening);
        return true;
    }

    private static void season(Database database) {
        BareSeason.in(database);
        evening(database, 1, "PUBLISHED", 50);
        evening(database, 2, "CLOSED", 20);
        evening(database, 3, "CANCELLED", 30);
        evening(database, 4, "PUBLISHED", 70);
        evening(database, 5, "PUBLISHED", -5);
        evening(database, 6, "DRAFT", 30);
    }

    private static void evening(Database database, long id, String status, int minutesToDoors) {
        Instant doors = NOW.plus(Duration.ofMinutes(minutesToDoors));
        BareSeason.evening(database, id, status, doors.plus(HOUR), doors);
    }
}
