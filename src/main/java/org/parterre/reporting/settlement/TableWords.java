package org.parterre.reporting.settlement;

import java.util.List;
import java.util.function.Function;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.platform.web.Page;
import org.parterre.reporting.settlement.paper.Cell;
import org.parterre.reporting.settlement.paper.Table;

/** What the tables of a settlement have in common. */
record TableWords(Page page) {
    /** Its title, heads and note are messages by its name and theirs. */
    Table table(String id, List<String> heads, List<List<Cell>> rows, List<Cell> foot) {
        return new Table(
                id,
                page.t("settlement.table." + id),
                heads.stream().map(head -> page.t("settlement.head." + head)).toList(),
                rows,
                foot,
                page.t("settlement.note." + id));
    }

    Cell total() {
        return Cell.of(page.t("settlement.total"));
    }

    String percent(Share share) {
        return SettlementWords.percent(share, page.language()) + "\u00a0%";
    }

    static List<Cell> row(String what, Money sum) {
        return List.of(Cell.of(what), Cell.of(sum));
    }

    static <T> List<List<Cell>> rows(List<T> all, Function<T, List<Cell>> row) {
        return all.stream().map(row).toList();
    }
}
