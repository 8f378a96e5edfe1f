package org.parterre.programme.tax;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.parterre.money.VatRate;

/** The rates of the tax on admission, each from its day on. @param rates at least one, the earliest first */
public record VatTable(List<Dated> rates) {
    /** A rate. @param from the first day on which it holds */
    public record Dated(LocalDate from, VatRate rate) {}

    /** @throws IllegalArgumentException for none */
    public VatTable {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("no rate of VAT");
        }
        rates = rates.stream().sorted(Comparator.comparing(Dated::from)).toList();
    }

    /** The rate that holds on that day. Before the first one that is known, it is the first. */
    public VatRate on(LocalDate day) {
        VatRate holds = rates.get(0).rate();
        for (Dated one : rates) {
            if (!one.from().isAfter(day)) {
                holds = one.rate();
            }
        }
        return holds;
    }
}
