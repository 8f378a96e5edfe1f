package org.parterre.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Numbers for new rows that are written by SQL, from the sequence that JPA draws from and, like there, fifty at a time. */
@ApplicationScoped
public class Ids {
    /** As the sequence was made. */
    private static final int AT_A_TIME = 50;

    @Inject
    Database database;

    private long next;
    private long last = -1;

    /** A number that no other row has, on any node. */
    public synchronized long next() {
        if (next > last) {
            String sql = database.isDerby() ? "VALUES NEXT VALUE FOR ids" : "SELECT nextval('ids')";
            last = database.query(sql, row -> row.getLong(1)).get(0);
            next = last - AT_A_TIME + 1;
        }
        return next++;
    }
}
