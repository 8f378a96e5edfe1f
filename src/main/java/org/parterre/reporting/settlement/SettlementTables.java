package org.parterre.reporting.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parterre.money.Money;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.reporting.settlement.Takings.Evening;
import org.parterre.reporting.settlement.paper.Cell;
import org.parterre.reporting.settlement.paper.Table;

/** The settlement as tables, in the reader's language: what the page, the paper and the spreadsheets show. */
final class SettlementTables {
    private final Page page;
    private final Settlement settlement;
    private final Takings takings;

    private SettlementTables(Settlement settlement, Page page) {
        this.page = page;
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
        tables.add(made.money());
        tables.add(made.bridge());
        tables.add(made.checks());
        if (settlement.scope().performance() == null) {
            tables.add(made.evenings());
        }
        return List.copyOf(tables);
    }

    private Table sold() {
        return table(
                "sold",
                List.of("zone", "tariff", "number", "price", "sum"),
                rows(
                        takings.sold(),
                        row -> List.of(
                                Cell.of(row.label().zone().in(page.language())),
                                Cell.of(row.label().tariff().in(page.language())),
                                Cell.of(row.count()),
                                Cell.of(row.price()),
                                Cell.of(row.sum()))),
                List.of(total(), Cell.EMPTY, Cell.of(takings.seats()), Cell.EMPTY, Cell.of(takings.paid())));
    }

    private Table comps() {
        return table(
                "comps",
                List.of("zone", "tariff", "kind", "number"),
                rows(
                        takings.comps(),
                        row -> List.of(
                                Cell.of(row.label().zone().in(page.language())),
                                Cell.of(row.label().tariff().in(page.language())),
                                Cell.of(page.t(
                                        row.label().companion() ? "settlement.companion" : "settlement.other-comp")),
                                Cell.of(row.count()))),
                List.of(total(), Cell.EMPTY, Cell.EMPTY, Cell.of(takings.given())));
    }

    private Table ended() {
        return table(
                "ended",
                List.of("how", "number", "paid", "back", "kept"),
                rows(
                        takings.ended(),
                        row -> List.of(
                                Cell.of(page.t("settlement.how." + row.how())),
                                Cell.of(row.count()),
                                Cell.of(row.price()),
                                Cell.of(row.back()),
                                Cell.of(row.kept()))),
                List.of(
                        total(),
                        Cell.of(takings.ended().stream()
                                .mapToLong(Takings.Ended::count)
                                .sum()),
                        Cell.of(sum(takings.ended(), Takings.Ended::price)),
                        Cell.of(sum(takings.ended(), Takings.Ended::back)),
                        Cell.of(takings.kept())));
    }

    private Table taxes() {
        return table(
                "vat",
                List.of("rate", "gross", "vat", "net"),
                rows(
                        takings.taxes(),
                        row -> List.of(
                                Cell.of(rate(row.rate().permyriad())),
                                Cell.of(row.gross()),
                                Cell.of(row.vat()),
                                Cell.of(row.net()))),
                List.of(total(), Cell.of(takings.gross()), Cell.of(takings.vat()), Cell.of(takings.net())));
    }

    private Table division() {
        Division division = settlement.division();
        Terms terms = division.terms();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(page.t("settlement.net"), division.net()));
        rows.add(row(page.t("settlement.rights-of", percent(terms.rights())), minus(division.rights())));
        rows.add(row(page.t("settlement.costs"), minus(terms.costs())));
        rows.add(row(page.t("settlement.rest"), division.rest()));
        String company = division.guaranteed()
                ? page.t("settlement.company-guarantee", page.money(terms.guarantee()))
                : page.t("settlement.company-share", percent(terms.share()));
        rows.add(row(company, minus(division.company())));
        return table("division", List.of("what", "sum"), rows, row(page.t("settlement.house"), division.house()));
    }

    private Table money() {
        Reckoning reckoning = settlement.reckoning();
        return table(
                "money",
                List.of("gateway", "came", "went", "left"),
                rows(
                        reckoning.moved(),
                        row -> List.of(
                                Cell.of(row.gateway()),
                                Cell.of(row.came()),
                                Cell.of(row.back()),
                                Cell.of(row.came().minus(row.back())))),
                List.of(total(), Cell.of(reckoning.came()), Cell.of(reckoning.back()), Cell.of(reckoning.money())));
    }

    private Table bridge() {
        Reckoning reckoning = settlement.reckoning();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(page.t("settlement.came"), reckoning.came()));
        rows.add(row(page.t("settlement.went"), minus(reckoning.back())));
        reckoning.others().forEach(other -> rows.add(row(account(other.account()), other.amount())));
        rows.add(row(page.t("settlement.carried"), minus(reckoning.buyers().carried())));
        rows.add(row(page.t("settlement.held"), minus(reckoning.buyers().held())));
        return table(
                "bridge", List.of("what", "sum"), rows, row(page.t("settlement.gross-takings"), reckoning.bridge()));
    }

    private Table checks() {
        return table(
                "ledger",
                List.of("what", "here", "there", "difference"),
                rows(
                        settlement.reckoning().checks(),
                        row -> List.of(
                                Cell.of(checked(row.what())),
                                Cell.of(row.here()),
                                Cell.of(row.there()),
                                Cell.of(row.difference()))),
                List.of(
                        Cell.of(page.t(agreement())),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.of(settlement.reckoning().difference())));
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
        return table(
                "evenings",
                List.of("evening", "place", "sold-seats", "free-seats", "gross"),
                rows,
                List.of(
                        total(),
                        Cell.EMPTY,
                        Cell.of(takings.seats()),
                        Cell.of(takings.given()),
                        Cell.of(takings.gross())));
    }

    /** The message that says whether the figures are those of the ledger. */
    private String agreement() {
        return settlement.reckoning().agrees() ? "settlement.agrees" : "settlement.differs";
    }

    private String checked(String what) {
        return what.startsWith("vat:")
                ? page.t("settlement.check.vat", rate(Integer.parseInt(what.substring(4))))
                : page.t("settlement.check." + what);
    }

    private String account(String name) {
        return page.t("settlement.account", name);
    }

    private String rate(int permyriad) {
        return percent(new Share(permyriad));
    }

    private String percent(Share share) {
        return SettlementWords.percent(share, page.language()) + "\u00a0%";
    }

    private Table table(String id, List<String> heads, List<List<Cell>> rows, List<Cell> foot) {
        return new Table(
                id,
                page.t("settlement.table." + id),
                heads.stream().map(head -> page.t("settlement.head." + head)).toList(),
                rows,
                foot,
                page.t("settlement.note." + id));
    }

    private Cell total() {
        return Cell.of(page.t("settlement.total"));
    }

    private static List<Cell> row(String what, Money sum) {
        return List.of(Cell.of(what), Cell.of(sum));
    }

    private static Money minus(Money amount) {
        return Money.ZERO.minus(amount);
    }

    private static <T> Money sum(List<T> all, Function<T, Money> part) {
        return all.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private static <T> List<List<Cell>> rows(List<T> all, Function<T, List<Cell>> row) {
        return all.stream().map(row).toList();
    }
}
