package org.parterre.admission.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;
import org.parterre.platform.Language;
import org.parterre.tickets.TicketCode;
import org.parterre.tickets.Tickets;
import org.parterre.venue.Plan;
import org.parterre.venue.Words;

/** Turns the tickets of an evening into lines. What was written a moment ago is taken over: most tickets never change. */
final class Writing {
    private final Plan plan;
    private final List<String> sections;
    private final List<Words> proofs;
    private final Map<Long, Written> written = new HashMap<>();

    /** @param hashes of the codes of every revision, the first one's first */
    private record Written(Tickets.Listed ticket, List<String> hashes, @Nullable String slip) {}

    private Writing(Plan plan, List<Words> proofs) {
        this.plan = plan;
        this.sections = sections(plan);
        this.proofs = proofs;
    }

    /** @param earlier what was written of the same evening before, or null */
    static Writing of(Plan plan, List<Tickets.Listed> tickets, TicketCode codes, @Nullable Writing earlier) {
        List<Words> proofs = tickets.stream()
                .map(ticket -> ticket.holder().proof())
                .filter(proof -> !proof.nl().isEmpty() || !proof.en().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Words::nl).thenComparing(Words::en))
                .toList();
        Writing writing = new Writing(plan, proofs);
        boolean same = earlier != null && earlier.plan == plan && earlier.proofs.equals(proofs);
        for (Tickets.Listed ticket : tickets) {
            long id = ticket.holder().ticket();
            @Nullable Written before = same && earlier != null ? earlier.written.get(id) : null;
            writing.written.put(
                    id, before != null && before.ticket().equals(ticket) ? before : writing.write(ticket, codes));
        }
        return writing;
    }

    private Written write(Tickets.Listed ticket, TicketCode codes) {
        List<String> hashes = new ArrayList<>();
        String code = "";
        for (int revision = 1; revision <= ticket.revision(); revision++) {
            code = codes.write(ticket.holder().performance(), ticket.holder().ticket(), revision);
            hashes.add(Hashes.ofCode(code));
        }
        String slip =
                ticket.valid() ? Slip.of(ticket, code, plan, sections, proofs).written() : null;
        return new Written(ticket, hashes, slip);
    }

    /** A line for every code that any of the tickets has or had. */
    List<Line> lines(Set<Long> inside) {
        List<Line> lines = new ArrayList<>();
        for (Written one : written.values()) {
            int newest = one.hashes().size();
            for (int revision = 1; revision < newest; revision++) {
                lines.add(new Line(one.hashes().get(revision - 1), older(one.ticket()), null));
            }
            lines.add(new Line(one.hashes().get(newest - 1), state(one.ticket(), inside), one.slip()));
        }
        return lines;
    }

    List<String> proofs(Language language) {
        return proofs.stream().map(proof -> proof.in(language)).toList();
    }

    /** In the order to which the slips refer. */
    List<Manifest.Section> sections(Language language) {
        return Stream.concat(
                        plan.sections().stream()
                                .map(one -> new Manifest.Section(one.name().in(language), "box".equals(one.kind()))),
                        plan.standing().stream()
                                .map(one -> new Manifest.Section(one.name().in(language), false)))
                .toList();
    }

    /** The ids of the plan's sections and standing areas, in the order in which {@link #sections(Language)} names them. */
    private static List<String> sections(Plan plan) {
        return Stream.concat(
                        plan.sections().stream().map(Plan.Section::id),
                        plan.standing().stream().map(Plan.Standing::id))
                .toList();
    }

    private static State older(Tickets.Listed ticket) {
        return ticket.valid() || ticket.exchanged() ? State.REPLACED : State.CANCELLED;
    }

    /** Who is inside stays inside, whatever became of the order: they have to get out again. */
    private static State state(Tickets.Listed ticket, Set<Long> inside) {
        if (!ticket.valid()) {
            return ticket.exchanged() ? State.REPLACED : State.CANCELLED;
        }
        if (inside.contains(ticket.holder().ticket())) {
            return State.INSIDE;
        }
        return ticket.holder().paid() ? State.VALID : State.NOT_PAID;
    }
}
