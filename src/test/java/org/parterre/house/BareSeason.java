package org.parterre.house;

import java.time.Instant;
import org.parterre.platform.persistence.Database;

/** The rows that an order needs below it, with next to nothing in them: a venue, a hall, a plan and a production, each number 1. */
public final class BareSeason {
    private BareSeason() {}

    public static void in(Database database) {
        database.update("INSERT INTO venue (id, name, city, address, time_zone) VALUES (1,'v','c','a','UTC')");
        database.update("INSERT INTO hall (id, venue_id, name) VALUES (1,1,'h')");
        database.update("INSERT INTO seating_plan (id, hall_id, version, capacity, body) VALUES (1,1,1,8,'{}')");
        database.update("INSERT INTO production (id, title, tagline_nl, tagline_en, about_nl, about_en, facts_nl,"
                + " facts_en, accent) VALUES (1,'t','','','','','','','#000000')");
    }

    /** An evening of it. */
    public static void evening(Database database, long id, String status, Instant starts, Instant doors) {
        database.update(
                "INSERT INTO performance (id, status, production_id, plan_id, starts_at, doors_at, sale_from,"
                        + " sale_until, version) VALUES (?,?,1,1,?,?,0,0,1)",
                id,
                status,
                starts.toEpochMilli(),
                doors.toEpochMilli());
    }
}
