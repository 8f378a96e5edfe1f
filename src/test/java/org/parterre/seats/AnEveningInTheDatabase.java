package org.parterre.seats;

import java.util.List;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;

/** The rows that a performance needs before its seats can be sold. */
final class AnEveningInTheDatabase {
    private AnEveningInTheDatabase() {}

    static void with(Transactions transactions, List<String> seats, long... performances) throws Exception {
        Database database = transactions.database();
        transactions.inTransaction(() -> {
            database.update("INSERT INTO venue (id, name, city, address, time_zone) VALUES (1,'v','c','a','UTC')");
            database.update("INSERT INTO hall (id, venue_id, name) VALUES (1,1,'h')");
            database.update(
                    "INSERT INTO seating_plan (id, hall_id, version, capacity, body) VALUES (1,1,1,?,'{}')",
                    seats.size());
            database.update("INSERT INTO production (id, title, tagline_nl, tagline_en, about_nl, about_en, facts_nl,"
                    + " facts_en, accent) VALUES (1,'t','','','','','','','#000000')");
            for (long performance : performances) {
                database.update(
                        "INSERT INTO performance (id, production_id, plan_id, starts_at, doors_at, sale_from,"
                                + " sale_until, status, version) VALUES (?,1,1,0,0,0,0,'PUBLISHED',1)",
                        performance);
                database.updateEach(
                        "INSERT INTO seat_state (performance_id, seat, state) VALUES (?,?,'FREE')",
                        seats.stream()
                                .map(seat -> new Object[] {performance, seat})
                                .toList());
            }
            return true;
        });
    }
}
