package org.parterre.reporting.settlement.paper;

import java.util.List;

/**
 * Figures under a heading. All rows have as many cells as there are heads.
 *
 * @param id its name for programs and style sheets
 * @param foot what the rows add up to; none where they add up to nothing
 * @param note a sentence that says how to read it, or empty
 */
public record Table(String id, String title, List<String> heads, List<List<Cell>> rows, List<Cell> foot, String note) {
    /** True where that column stands to the right. */
    public boolean figures(int column) {
        return rows.stream().anyMatch(row -> row.get(column).figure())
                || !foot.isEmpty() && foot.get(column).figure();
    }
}
