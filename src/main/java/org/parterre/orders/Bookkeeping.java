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
        List<Entry> entries = entries(order, "sale", order.lines(), OrderLine::vat, line -> line.price()
                .minus(line.vat()));
        entries.addAll(service(order, order.service()));
        entries.add(entry(order, "donation", Account.GIFTS, order.donation()));
        return entries;
    }

    private static List<Entry> service(Order order, Money charge) {
        Money vat = order.serviceRate().within(charge);
        return List.of(
                entry(order, "service", Account.SERVICE, charge.minus(vat)),
                entry(order, "service", Account.vat(order.serviceRate()), vat));
    }

    /** That much of its charge is the buyer's again: all of it or nothing. */
    static List<Entry> serviceBack(Order order, Money charge) {
        return service(order, charge).stream()
                .map(entry -> entry.reversed("service-back"))
                .toList();
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
        sums.forEach((account, amount) -> entries.add(entry(order, what, account, amount)));
        return entries;
    }

    private static Entry entry(Order order, String what, Account account, Money amount) {
        return new Entry(what, Account.BUYERS, account, amount, order.number(), order.performance());
    }
}
