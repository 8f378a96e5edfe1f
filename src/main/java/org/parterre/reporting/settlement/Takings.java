package org.parterre.reporting.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.venue.Words;

/**
 * What the lines of paid orders come to.
 *
 * @param sold seats that are sold at a price, by zone, tariff and price
 * @param comps seats that are given for nothing
 * @param ended seats that were given back, exchanged or called off
 * @param taxes what was earned, by the rate of its tax
 * @param evenings the evenings that have any lines, by their ids
 */
record Takings(List<Row> sold, List<Comp> comps, List<Ended> ended, List<Tax> taxes, Map<Long, Evening> evenings) {
    /** How a person calls what a line is for. @param rank 0 for the dearest zone */
    record Label(Words zone, int rank, Words tariff, boolean companion) {}

    /** So many seats at one price. */
    record Row(Label label, Money price, long count, Money sum) {}

    /** So many seats for nothing. */
    record Comp(Label label, long count) {}

    /** So many seats of which what they cost went back, or was kept. */
    record Ended(String how, long count, Money price, Money kept) {
        Money back() {
            return price.minus(kept);
        }
    }

    /** What was earned at one rate, and the tax in it. */
    record Tax(VatRate rate, Money gross, Money vat) {
        Money net() {
            return gross.minus(vat);
        }
    }

    /** One evening. @param seats sold at a price · @param comps for nothing · @param gross earned, with what was kept */
    record Evening(long seats, long comps, Money gross) {
        Evening and(Evening other) {
            return new Evening(seats + other.seats, comps + other.comps, gross.plus(other.gross));
        }
    }

    /** @param labels what to call a line; lines with one label and price are one row, also of different halls */
    static Takings of(List<Sold> lines, Function<Sold, Label> labels) {
        Map<Row, Row> sold = new LinkedHashMap<>();
        Map<Label, Comp> comps = new LinkedHashMap<>();
        Map<String, Ended> ended = new TreeMap<>();
        Map<Integer, Tax> taxes = new TreeMap<>();
        Map<Long, Evening> evenings = new TreeMap<>();
        for (Sold line : lines) {
            Label label = labels.apply(line);
            boolean free = line.price().equals(Money.ZERO);
            if (!line.live()) {
                ended.merge(
                        String.valueOf(line.ended()),
                        new Ended(String.valueOf(line.ended()), line.count(), line.paid(), line.earned()),
                        (a, b) -> new Ended(a.how, a.count + b.count, a.price.plus(b.price), a.kept.plus(b.kept)));
            } else if (free) {
                comps.merge(label, new Comp(label, line.count()), (a, b) -> new Comp(label, a.count + b.count));
            } else {
                sold.merge(
                        new Row(label, line.price(), 0, Money.ZERO), // the figures are no part of what makes a row
                        new Row(label, line.price(), line.count(), line.earned()),
                        (a, b) -> new Row(label, a.price, a.count + b.count, a.sum.plus(b.sum)));
            }
            taxes.merge(
                    line.rate().permyriad(),
                    new Tax(line.rate(), line.earned(), line.vat()),
                    (a, b) -> new Tax(a.rate, a.gross.plus(b.gross), a.vat.plus(b.vat)));
            evenings.merge(
                    line.performance(),
                    new Evening(
                            line.live() && !free ? line.count() : 0,
                            line.live() && free ? line.count() : 0,
                            line.earned()),
                    Evening::and);
        }
        List<Row> rows = new ArrayList<>(sold.values());
        rows.sort(Comparator.<Row>comparingInt(row -> row.label.rank)
                .thenComparing(row -> row.label.zone.nl())
                .thenComparing(Comparator.comparing(Row::price).reversed())
                .thenComparing(row -> row.label.tariff.nl()));
        return new Takings(
                List.copyOf(rows),
                List.copyOf(comps.values()),
                List.copyOf(ended.values()),
                List.copyOf(taxes.values()),
                evenings);
    }

    long seats() {
        return sold.stream().mapToLong(Row::count).sum();
    }

    long given() {
        return comps.stream().mapToLong(Comp::count).sum();
    }

    /** What is paid for the seats that are sold. */
    Money paid() {
        return Money.sum(sold, Row::sum);
    }

    /** What was kept of the seats that came to their end. */
    Money kept() {
        return Money.sum(ended, Ended::kept);
    }

    /** All that was earned, with the tax. */
    Money gross() {
        return paid().plus(kept());
    }

    Money vat() {
        return Money.sum(taxes, Tax::vat);
    }

    /** All that was earned, without the tax. */
    Money net() {
        return gross().minus(vat());
    }
}
