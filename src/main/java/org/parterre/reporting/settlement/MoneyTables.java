package org.parterre.reporting.settlement;

import java.util.ArrayList;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.platform.web.Page;
import org.parterre.reporting.settlement.paper.Cell;
import org.parterre.reporting.settlement.paper.Table;

/** The tables that follow the money: what was paid, how that becomes what was earned, and what the ledger says. */
final class MoneyTables {
    private final Page page;
    private final TableWords words;
    private final Reckoning reckoning;
    private final List<MethodFees> fees;

    private MoneyTables(Settlement settlement, Page page) {
        this.page = page;
        this.words = new TableWords(page);
        this.reckoning = settlement.reckoning();
        this.fees = settlement.fees();
    }

    static List<Table> of(Settlement settlement, Page page) {
        MoneyTables made = new MoneyTables(settlement, page);
        List<Table> tables = new ArrayList<>();
        if (!made.reckoning.charges().isEmpty()) {
            tables.add(made.charges());
        }
        tables.add(made.money());
        if (!made.fees.isEmpty()) {
            tables.add(made.fees());
        }
        tables.add(made.bridge());
        tables.add(made.checks());
        return tables;
    }

    private Table money() {
        return words.table(
                "money",
                List.of("gateway", "came", "went", "left"),
                TableWords.rows(
                        reckoning.moved(),
                        row -> List.of(
                                Cell.of(row.gateway()),
                                Cell.of(row.came()),
                                Cell.of(row.back()),
                                Cell.of(row.came().minus(row.back())))),
                List.of(
                        words.total(),
                        Cell.of(reckoning.came()),
                        Cell.of(reckoning.back()),
                        Cell.of(reckoning.money())));
    }

    private Table charges() {
        return words.table(
                "charges",
                List.of("rate", "number", "gross", "vat", "net"),
                TableWords.rows(
                        reckoning.charges(),
                        row -> List.of(
                                Cell.of(words.percent(row.rate().share())),
                                Cell.of(row.count()),
                                Cell.of(row.gross()),
                                Cell.of(row.vat()),
                                Cell.of(row.net()))),
                List.of(
                        words.total(),
                        Cell.of(reckoning.charges().stream()
                                .mapToLong(Charged::count)
                                .sum()),
                        Cell.of(Money.sum(reckoning.charges(), Charged::gross)),
                        Cell.of(Money.sum(reckoning.charges(), Charged::vat)),
                        Cell.of(Money.sum(reckoning.charges(), Charged::net))));
    }

    private Table fees() {
        return words.table(
                "fees",
                List.of("method", "number", "paid", "fee"),
                TableWords.rows(
                        fees,
                        row -> List.of(
                                Cell.of(page.t("pay." + row.method())),
                                Cell.of(row.count()),
                                Cell.of(row.paid()),
                                Cell.of(row.fee()))),
                List.of(words.total(), Cell.EMPTY, Cell.EMPTY, Cell.of(MethodFees.sum(fees))));
    }

    private Table bridge() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(TableWords.row(page.t("settlement.came"), reckoning.came()));
        rows.add(TableWords.row(page.t("settlement.went"), minus(reckoning.back())));
        reckoning.others().forEach(other -> rows.add(TableWords.row(account(other.account()), other.amount())));
        rows.add(TableWords.row(
                page.t("settlement.carried"), minus(reckoning.buyers().carried())));
        rows.add(TableWords.row(
                page.t("settlement.held"), minus(reckoning.buyers().held())));
        return words.table(
                "bridge",
                List.of("what", "sum"),
                rows,
                TableWords.row(page.t("settlement.gross-takings"), reckoning.bridge()));
    }

    private Table checks() {
        return words.table(
                "ledger",
                List.of("what", "here", "there", "difference"),
                TableWords.rows(
                        reckoning.checks(),
                        row -> List.of(
                                Cell.of(checked(row.what())),
                                Cell.of(row.here()),
                                Cell.of(row.there()),
                                Cell.of(row.difference()))),
                List.of(Cell.of(page.t(agreement())), Cell.EMPTY, Cell.EMPTY, Cell.of(reckoning.difference())));
    }

    /** The message that says whether the figures are those of the ledger. */
    private String agreement() {
        return reckoning.agrees() ? "settlement.agrees" : "settlement.differs";
    }

    private String checked(String what) {
        return what.startsWith("vat:")
                ? page.t("settlement.check.vat", words.percent(new Share(Integer.parseInt(what.substring(4)))))
                : page.t("settlement.check." + what);
    }

    private String account(String name) {
        String known = "settlement.account." + name;
        return page.knows(known) ? page.t(known) : page.t("settlement.account", name);
    }

    private static Money minus(Money amount) {
        return Money.ZERO.minus(amount);
    }
}
