package org.parterre.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that may never break, as a query that finds where it did.
 *
 * @param id its name for programs; the sentence is the message {@code audit.<id>}, that of a row {@code audit.<id>.row}
 * @param design the number of the rule in DESIGN §5 that it watches over
 * @param sql finds the rows that break it, and none where all is well; portable, and without an order
 * @param facts what the columns of such a row are, in their order
 * @param limits what fills the question marks, in their order
 */
public record AuditRule(String id, int design, String sql, List<Fact> facts, List<Limit> limits) {
    /** What a column tells, and so how it is said to a person. */
    public enum Fact {
        PERFORMANCE,
        /** Follows its performance. */
        SEAT,
        /** Several, with a space between them. */
        SEATS,
        ORDER,
        TICKET,
        /** A word or a name for programs. */
        WORD,
        NUMBER,
        MONEY;

        /** Figures may change from one look to the next; what is broken is the same all the same. */
        boolean identifies() {
            return this != NUMBER && this != MONEY;
        }
    }

    /** Moments that a query needs, in milliseconds. */
    enum Limit {
        NOW,
        /** Whatever ended before it must have been cleared away by now. */
        CLEARED,
        /** Money that came before it must have been acted on by now. */
        HEARD,
        /** Whoever acts at once on money that came before it has done so, or waits to be told again. */
        SETTLED
    }

    static AuditRule of(String id, int design, List<Fact> facts, String sql, Limit... limits) {
        return new AuditRule(id, design, sql.strip(), facts, List.of(limits));
    }

    /** The rows, each time in the same order, so that two looks can be compared. */
    String rows(int most) {
        StringBuilder order = new StringBuilder();
        for (int column = 1; column <= facts.size(); column++) {
            order.append(column == 1 ? "" : ", ").append(column);
        }
        return sql + " ORDER BY " + order + " FETCH FIRST " + most + " ROWS ONLY";
    }

    String count() {
        return "SELECT count(*) FROM (" + sql + ") broken";
    }

    /** What a row is about, without its figures. */
    List<String> identity(List<String> row) {
        List<String> identity = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).identifies()) {
                identity.add(row.get(i));
            }
        }
        return identity;
    }
}
