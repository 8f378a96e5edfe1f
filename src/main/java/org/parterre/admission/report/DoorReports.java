package org.parterre.admission.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Admissions;
import org.parterre.admission.Verdict;
import org.parterre.admission.conflicts.ConflictBook;
import org.parterre.platform.Language;
import org.parterre.platform.persistence.Database;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Tickets;

/** Counts what happened at the doors. The scans of an evening are a few thousand rows: they are read once. */
@ApplicationScoped
public class DoorReports {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** A clock that was days off would fill pages with nothing. */
    private static final int MOST_QUARTERS = 96;

    @Inject
    Database database;

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    Admissions admissions;

    @Inject
    ConflictBook conflicts;

    /** @throws org.parterre.platform.NotFound for a performance that there isn't */
    public DoorReport of(long performance, Language language) {
        Playbill bill = programme.playbill(performance);
        List<Line> lines = database.query(Line.LINES, Line::read, performance);
        List<Line> overruled = some(lines, line -> line.verdict() == Verdict.OVERRULED);
        List<Line> undone = some(lines, line -> line.undoneBy() != null);
        Map<Long, Holder> holders =
                tickets.holders(some(lines, line -> overruled.contains(line) || undone.contains(line)).stream()
                        .map(Line::ticket)
                        .filter(Objects::nonNull)
                        .toList());
        return new DoorReport(
                String.valueOf(performance),
                bill.title(),
                bill.startsAt().atZone(bill.zone()).toOffsetDateTime(),
                admissions.inside(performance),
                tickets.sold(performance),
                lines.size(),
                some(lines, Line::late).size(),
                told(lines),
                gates(lines),
                quarters(lines, bill),
                strange(lines),
                incidents(overruled, holders, bill, language),
                incidents(undone, holders, bill, language),
                conflicts.of(performance, language));
    }

    private static List<Line> some(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).toList();
    }

    private static List<DoorReport.Told> told(List<Line> lines) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        lines.forEach(line -> counts.merge(line.verdict(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> new DoorReport.Told(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<DoorReport.Gate> gates(List<Line> lines) {
        Map<String, List<Line>> byGate =
                lines.stream().collect(Collectors.groupingBy(Line::gate, TreeMap::new, Collectors.toList()));
        return byGate.entrySet().stream()
                .map(one -> new DoorReport.Gate(one.getKey(), one.getValue().size(), told(one.getValue())))
                .toList();
    }

    private static List<DoorReport.Quarter> quarters(List<Line> lines, Playbill bill) {
        List<DoorReport.Quarter> quarters = new ArrayList<>();
        if (lines.isEmpty()) {
            return quarters;
        }
        Map<Instant, List<Line>> byQuarter = lines.stream().collect(Collectors.groupingBy(Line::quarter));
        Instant last = Collections.max(byQuarter.keySet());
        Instant first = Collections.min(byQuarter.keySet());
        for (Instant from = first; !from.isAfter(last) && quarters.size() < MOST_QUARTERS; from = from.plus(QUARTER)) {
            List<Line> then = byQuarter.getOrDefault(from, List.of());
            quarters.add(new DoorReport.Quarter(
                    from.atZone(bill.zone()).toOffsetDateTime(),
                    some(then, Line::in).size(),
                    some(then, Line::out).size(),
                    some(then, Line::refused).size()));
        }
        return quarters;
    }

    private static List<DoorReport.Strange> strange(List<Line> lines) {
        Map<Verdict, List<Line>> byVerdict =
                some(lines, Line::strange).stream().collect(Collectors.groupingBy(Line::verdict));
        return byVerdict.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(one -> new DoorReport.Strange(one.getKey(), one.getValue().size(), (int)
                        one.getValue().stream().map(Line::code).distinct().count()))
                .toList();
    }

    private static List<DoorReport.Incident> incidents(
            List<Line> lines, Map<Long, Holder> holders, Playbill bill, Language language) {
        return lines.stream()
                .map(line -> {
                    @Nullable Holder holder = line.ticket() == null ? null : holders.get(line.ticket());
                    return new DoorReport.Incident(
                            line.id(),
                            line.at().atZone(bill.zone()).toOffsetDateTime(),
                            line.gate(),
                            line.by(),
                            line.verdict(),
                            holder == null ? null : holder.place(language),
                            holder == null ? null : holder.buyerName(),
                            line.reason());
                })
                .toList();
    }
}
