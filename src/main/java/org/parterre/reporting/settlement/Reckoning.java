package org.parterre.reporting.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.parterre.money.Money;
import org.parterre.reporting.settlement.SettlementBook.Buyers;
import org.parterre.reporting.settlement.SettlementBook.Moved;
import org.parterre.reporting.settlement.SettlementBook.Posted;

/**
 * The way from what was paid to what was earned, and the same in the ledger.
 *
 * @param charges what orders cost besides their seats
 * @param moved through each gateway
 * @param underway decided to go back, and not gone yet
 * @param others what else paid for seats, by its account, less than nothing for what was paid besides seats: vouchers, gift cards,
 *     charges with their tax
 * @param checks what is compared with the ledger
 */
record Reckoning(
        List<Charged> charges,
        List<Moved> moved,
        Money underway,
        List<Other> others,
        Buyers buyers,
        List<Check> checks) {
    private static final String SALES = "sales";
    private static final String SERVICE = "service";
    private static final String REFUNDS = "refunds";
    private static final String BUYERS = "buyers";
    private static final String VAT = "vat:";
    private static final String GATEWAY = "gateway:";

    /** An account that takes no part in a plain sale. */
    record Other(String account, Money amount) {}

    /**
     * One figure here and there.
     *
     * @param what {@code sales}, {@code service}, {@code vat:<ten-thousandths>}, {@code money} or {@code bridge}
     */
    record Check(String what, Money here, Money there) {
        Money difference() {
            return here.minus(there);
        }
    }

    static Reckoning of(Takings takings, List<Charged> charges, List<Moved> moved, List<Posted> posted, Buyers buyers) {
        TreeMap<String, Money> balances = new TreeMap<>(); // what an account got, less what it gave
        for (Posted one : posted) {
            balances.merge(one.debit(), one.amount(), Money::plus);
            balances.merge(one.credit(), Money.ZERO.minus(one.amount()), Money::plus);
        }
        Money earned = Money.ZERO.minus(balances.getOrDefault(SALES, Money.ZERO));
        Money underway = Money.ZERO.minus(balances.getOrDefault(REFUNDS, Money.ZERO));
        TreeMap<String, Money> taxes = new TreeMap<>();
        takings.taxes().forEach(tax -> taxes.put(VAT + tax.rate().permyriad(), tax.vat()));
        charges.forEach(charge -> taxes.merge(VAT + charge.rate().permyriad(), charge.vat(), Money::plus));
        Money gateways = Money.ZERO;
        Money chargedVat = Money.sum(charges, Charged::vat);
        List<Other> others = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(SALES, takings.net(), earned));
        Money charged = Money.ZERO.minus(balances.getOrDefault(SERVICE, Money.ZERO));
        if (!charges.isEmpty() || !charged.equals(Money.ZERO)) {
            checks.add(new Check(SERVICE, Money.sum(charges, Charged::net), charged));
        }
        for (String account : balances.keySet()) {
            Money balance = balances.get(account);
            if (account.startsWith(VAT)) {
                taxes.putIfAbsent(account, Money.ZERO);
            } else if (account.startsWith(GATEWAY)) {
                gateways = gateways.plus(balance);
            } else if (!List.of(SALES, REFUNDS, BUYERS).contains(account)) {
                others.add(new Other(account, account.equals(SERVICE) ? balance.minus(chargedVat) : balance));
            }
        }
        taxes.forEach((account, tax) ->
                checks.add(new Check(account, tax, Money.ZERO.minus(balances.getOrDefault(account, Money.ZERO)))));
        Reckoning reckoning = new Reckoning(charges, moved, underway, List.copyOf(others), buyers, checks);
        checks.add(new Check("money", reckoning.money(), gateways.minus(underway)));
        checks.add(new Check("bridge", takings.gross(), reckoning.bridge()));
        return reckoning;
    }

    Money came() {
        return Money.sum(moved, Moved::came);
    }

    Money back() {
        return Money.sum(moved, Moved::back);
    }

    /** What came in less what goes back. */
    Money money() {
        return came().minus(back());
    }

    /** What else paid for seats. */
    Money other() {
        return Money.sum(others, Other::amount);
    }

    /** The gross takings, as they follow from the money. */
    Money bridge() {
        return money().plus(other()).minus(buyers.carried()).minus(buyers.held());
    }

    boolean agrees() {
        return difference().equals(Money.ZERO);
    }

    /** All differences together, whichever way each goes: nothing only where there is none. */
    Money difference() {
        return checks.stream()
                .map(Check::difference)
                .map(one -> one.cents() < 0 ? Money.ZERO.minus(one) : one)
                .reduce(Money.ZERO, Money::plus);
    }
}
