package org.parterre.programme.office.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parterre.programme.Booking;
import org.parterre.programme.HallBook;
import org.parterre.programme.Moves;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Runs;
import org.parterre.venue.Venues;

/** Where performances are copied and moved: to when, and beside whom. */
@ApplicationScoped
public class ShiftDesk {
    @Inject
    Programme programme;

    @Inject
    HallBook halls;

    @Inject
    Venues venues;

    @Inject
    Runs runs;

    @Inject
    Moves moves;

    @Inject
    Clock clock;

    /** These, the soonest first, as they stand. @throws NotFound when one of them isn't there */
    List<Playbill> chosen(List<Long> ids) {
        return ids.stream()
                .distinct()
                .map(programme::playbillAsItStands)
                .sorted(Comparator.comparing(Playbill::startsAt).thenComparing(Playbill::id))
                .toList();
    }

    /** The page as it begins. */
    ShiftPage blank(boolean copies, List<Playbill> chosen) {
        return page(copies, chosen, TypedShift.blank(models(chosen)), Map.of(), List.of(), Map.of());
    }

    /** The page with what was typed, and what that comes to. @param seen versions by performance, as somebody saw them first */
    ShiftPage read(boolean copies, List<Playbill> chosen, Map<String, String> typed, Map<String, String> seen) {
        TypedShift shift = new TypedShift(typed);
        List<ShiftPage.Time> times = shift.read(models(chosen), clock.instant());
        return page(copies, chosen, typed, shift.problems(), times, seen);
    }

    private static List<TypedShift.Model> models(List<Playbill> chosen) {
        return chosen.stream()
                .map(one -> new TypedShift.Model(one.startsAt(), one.doorsAt(), one.zone()))
                .toList();
    }

    private ShiftPage page(
            boolean copies,
            List<Playbill> chosen,
            Map<String, String> typed,
            Map<String, String> problems,
            List<ShiftPage.Time> times,
            Map<String, String> seen) {
        List<List<Booking>> beside = halls.beside(IntStream.range(0, times.size())
                .mapToObj(i -> booking(copies, chosen.get(i), times.get(i)))
                .toList());
        List<ShiftPage.Line> lines = IntStream.range(0, chosen.size())
                .mapToObj(i -> new ShiftPage.Line(
                        chosen.get(i),
                        times.isEmpty() ? null : times.get(i),
                        times.isEmpty() ? List.of() : beside.get(i),
                        seen.getOrDefault(
                                Long.toString(chosen.get(i).id()),
                                Integer.toString(chosen.get(i).version()))))
                .toList();
        return new ShiftPage(copies, lines, typed, problems, null);
    }

    private Booking booking(boolean copy, Playbill one, ShiftPage.Time time) {
        return new Booking(
                copy ? null : one.id(),
                venues.seatingPlan(one.planId()).hall().id(),
                one.title(),
                time.doorsAt(),
                time.startsAt());
    }

    /** Does it. @return the ids of what stands at the new times now */
    List<Long> shift(ShiftPage page) {
        if (page.copies()) {
            return runs.copy(page.lines().stream()
                    .flatMap(line -> Stream.ofNullable(line.to())
                            .map(to -> new Runs.Copy(line.playbill().id(), to.startsAt(), to.doorsAt())))
                    .toList());
        }
        moves.move(page.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.to())
                        .map(to ->
                                new Moves.Move(line.playbill().id(), to.startsAt(), to.doorsAt(), version -> line.seen()
                                        .equals(Long.toString(version)))))
                .toList());
        return page.lines().stream().map(line -> line.playbill().id()).toList();
    }
}
