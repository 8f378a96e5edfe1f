package org.parterre.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.parterre.ledger.Account;
import org.parterre.ledger.Entry;
import org.parterre.money.Money;

/** What an order writes into the books: what is sold is no longer the buyer's money but earned, and the tax in it is owed. */
final class Bookkeeping {
    private Bookkeeping() {}

    /** All lines of an order are sold. */
    static List<Entry> sale(Order order) {
        return entries(order, "sale", order.lines(), OrderLine::vat, line -> line.price()
                .minus(line.vat()));
    }

    /** These of its lines came to their end: all but what is kept is the buyer's again. */
    static List<Entry> ended(Order order, List<OrderLine> lines) {
        return entries(order, "ended", lines, line -> line.vat().minus(keptVat(line)), line -> line.price()
                        .minus(line.vat())
                        .minus(line.earned().minus(keptVat(line))))
                .stream()
                .map(entry -> entry.reversed("ended"))
                .toList();
    }

    private static Money keptVat(OrderLine line) {
        return line.vatRate().within(line.earned());
    }

    private static List<Entry> entries(
            Order order,
            String what,
            List<OrderLine> lines,
            Function<OrderLine, Money> vat,
            Function<OrderLine, Money> net) {
        Map<Account, Money> sums = new TreeMap<>(Comparator.comparing(Account::name));
        for (OrderLine line : lines) {
            sums.merge(Account.vat(line.vatRate()), vat.apply(line), Money::plus);
            sums.merge(Account.SALES, net.apply(line), Money::plus);
        }
        List<Entry> entries = new ArrayList<>();
        sums.forEach((account, amount) ->
                entries.add(new Entry(what, Account.BUYERS, account, amount, order.number(), order.performance())));
        return entries;
    }
}
