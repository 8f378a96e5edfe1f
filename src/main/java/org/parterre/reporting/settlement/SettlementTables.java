package org.parterre.reporting.settlement;

import java.util.ArrayList;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.reporting.settlement.Takings.Evening;
import org.parterre.reporting.settlement.paper.Cell;
import org.parterre.reporting.settlement.paper.Table;
import org.parterre.reporting.settlement.terms.Terms;

/** The settlement as tables, in the reader's language: what the page, the paper and the spreadsheets show. */
final class SettlementTables {
    private final Page page;
    private final TableWords words;
    private final Settlement settlement;
    private final Takings takings;

    private SettlementTables(Settlement settlement, Page page) {
        this.page = page;
        this.words = new TableWords(page);
        this.settlement = settlement;
        this.takings = settlement.takings();
    }

    static List<Table> of(Settlement settlement, Page page) {
        SettlementTables made = new SettlementTables(settlement, page);
        List<Table> tables = new ArrayList<>();
        tables.add(made.sold());
        if (!made.takings.comps().isEmpty()) {
            tables.add(made.comps());
        }
        if (!made.takings.ended().isEmpty()) {
            tables.add(made.ended());
        }
        tables.add(made.taxes());
        if (!settlement.division().terms().none()) {
            tables.add(made.division());
        }
        tables.addAll(MoneyTables.of(settlement, page));
        if (settlement.scope().performance() == null) {
            tables.add(made.evenings());
        }
        return List.copyOf(tables);
    }

    private Table sold() {
        return words.table(
                "sold",
                List.of("zone", "tariff", "number", "price", "sum"),
                TableWords.rows(
                        takings.sold(),
                        row -> List.of(
                                Cell.of(row.label().zone().in(page.language())),
                                Cell.of(row.label().tariff().in(page.language())),
                                Cell.of(row.count()),
                                Cell.of(row.price()),
                                Cell.of(row.sum()))),
                List.of(words.total(), Cell.EMPTY, Cell.of(takings.seats()), Cell.EMPTY, Cell.of(takings.paid())));
    }

    private Table comps() {
        return words.table(
                "comps",
                List.of("zone", "tariff", "kind", "number"),
                TableWords.rows(
                        takings.comps(),
                        row -> List.of(
                                Cell.of(row.label().zone().in(page.language())),
                                Cell.of(row.label().tariff().in(page.language())),
                                Cell.of(page.t(
                                        row.label().companion() ? "settlement.companion" : "settlement.other-comp")),
                                Cell.of(row.count()))),
                List.of(words.total(), Cell.EMPTY, Cell.EMPTY, Cell.of(takings.given())));
    }

    private Table ended() {
        return words.table(
                "ended",
                List.of("how", "number", "paid", "back", "kept"),
                TableWords.rows(
                        takings.ended(),
                        row -> List.of(
                                Cell.of(page.t("settlement.how." + row.how())),
                                Cell.of(row.count()),
                                Cell.of(row.price()),
                                Cell.of(row.back()),
                                Cell.of(row.kept()))),
                List.of(
                        words.total(),
                        Cell.of(takings.ended().stream()
                                .mapToLong(Takings.Ended::count)
                                .sum()),
                        Cell.of(Money.sum(takings.ended(), Takings.Ended::price)),
                        Cell.of(Money.sum(takings.ended(), Takings.Ended::back)),
                        Cell.of(takings.kept())));
    }

    private Table taxes() {
        return words.table(
                "vat",
                List.of("rate", "gross", "vat", "net"),
                TableWords.rows(
                        takings.taxes(),
                        row -> List.of(
                                Cell.of(words.percent(row.rate().share())),
                                Cell.of(row.gross()),
                                Cell.of(row.vat()),
                                Cell.of(row.net()))),
                List.of(words.total(), Cell.of(takings.gross()), Cell.of(takings.vat()), Cell.of(takings.net())));
    }

    private Table division() {
        Division division = settlement.division();
        Terms terms = division.terms();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(TableWords.row(
                page.t(
                        "settlement.rights-of",
                        words.percent(terms.rights()),
                        SettlementWords.money(division.net(), page)),
                division.rights()));
        rows.add(TableWords.row(page.t("settlement.costs"), terms.costs()));
        if (!settlement.fees().isEmpty()) {
            rows.add(TableWords.row(page.t("settlement.fees"), division.fees()));
        }
        String company = division.guaranteed()
                ? page.t("settlement.company-guarantee", SettlementWords.money(terms.guarantee(), page))
                : page.t(
                        "settlement.company-share",
                        words.percent(terms.share()),
                        SettlementWords.money(division.rest(), page));
        rows.add(TableWords.row(company, division.company()));
        rows.add(TableWords.row(page.t("settlement.house"), division.house()));
        return words.table(
                "division", List.of("what", "sum"), rows, TableWords.row(page.t("settlement.net"), division.net()));
    }

    private Table evenings() {
        Evening nothing = new Evening(0, 0, Money.ZERO);
        List<List<Cell>> rows = new ArrayList<>();
        for (Playbill bill : settlement.evenings()) {
            Evening evening = takings.evenings().getOrDefault(bill.id(), nothing);
            rows.add(List.of(
                    Cell.of(SettlementWords.when(bill, page)),
                    Cell.of(bill.venue() + ", " + bill.hall()),
                    Cell.of(evening.seats()),
                    Cell.of(evening.comps()),
                    Cell.of(evening.gross())));
        }
        return words.table(
                "evenings",
                List.of("evening", "place", "sold-seats", "free-seats", "gross"),
                rows,
                List.of(
                        words.total(),
                        Cell.EMPTY,
                        Cell.of(takings.seats()),
                        Cell.of(takings.given()),
                        Cell.of(takings.gross())));
    }
}
