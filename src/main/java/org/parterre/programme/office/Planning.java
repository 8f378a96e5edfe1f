package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.programme.Booking;
import org.parterre.programme.HallBook;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;
import org.parterre.programme.Templates;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Venues;

/** The office's desk on which a new evening is filled in. */
@ApplicationScoped
public class Planning {
    @Inject
    Programme programme;

    @Inject
    Templates templates;

    @Inject
    Venues venues;

    @Inject
    HallBook halls;

    @Inject
    Clock clock;

    /** True where there is nothing to plan with: no production, or no hall with a plan. */
    boolean isEmpty() {
        return programme.productions().isEmpty() || venues.plans().isEmpty();
    }

    /**
     * The form as it begins, or as it looks for another plan; prices are proposed as they were there last time, or as in the
     * {@code template} that was asked for.
     */
    EveningForm propose(Map<String, String> typed, Language language) {
        EveningForm form = form(typed);
        Map<String, String> filled = lastPrices(form, language);
        filled.putAll(keptPrices(form, typed.getOrDefault("template", ""), language));
        filled.put("start", "20:15");
        filled.put("doors", "19:30");
        filled.putAll(typed);
        return form(filled);
    }

    /** The form with all that was typed, to be gone on with. */
    EveningForm again(Map<String, String> typed) {
        return form(typed);
    }

    /** The form as it was sent: with a draft, or with what is wrong. */
    EveningForm read(Map<String, String> typed) {
        EveningForm form = form(typed);
        TypedEvening evening =
                new TypedEvening(typed, form.seatingPlan().hall().venue().zone());
        Instant now = clock.instant();
        Meant meant = TypedRun.isMeant(typed)
                ? new TypedRun(evening).read(form, now)
                : Meant.one(evening.read(
                        form.production().id(),
                        form.seatingPlan().id(),
                        form.plan().zones(),
                        form.tariffs(),
                        now));
        return form.read(evening.problems(), meant);
    }

    /** What that comes to, to be looked at first, with who else has the hall then. */
    RunPage look(EveningForm form, Meant meant, Predicate<Season.Draft> chosen) {
        long hall = form.seatingPlan().hall().id();
        List<List<Booking>> beside = halls.beside(meant.drafts().stream()
                .map(draft -> new Booking(null, hall, form.production().title(), draft.doorsAt(), draft.startsAt()))
                .toList());
        Instant now = clock.instant();
        List<RunPage.Line> lines = IntStream.range(0, beside.size())
                .mapToObj(i -> line(meant.drafts().get(i), beside.get(i), now, chosen))
                .toList();
        return new RunPage(form, lines, meant.skipped(), false);
    }

    private static RunPage.Line line(
            Season.Draft draft, List<Booking> beside, Instant now, Predicate<Season.Draft> chosen) {
        return new RunPage.Line(draft, beside, !draft.sale().from().isAfter(now), chosen.test(draft));
    }

    private EveningForm form(Map<String, String> typed) {
        List<Production> productions = programme.productions();
        List<SeatingPlan> plans = venues.plans();
        Production production = chosen(productions, Production::id, typed.get("production"));
        SeatingPlan plan = chosen(plans, SeatingPlan::id, typed.get("plan"));
        return new EveningForm(
                productions,
                plans,
                production,
                plan,
                venues.plan(plan.id()),
                programme.tariffs(production.id()),
                typed,
                Map.of(),
                null);
    }

    private static <T> T chosen(List<T> all, ToLongFunction<T> id, @Nullable String wanted) {
        return all.stream()
                .filter(one ->
                        wanted == null || Long.toString(id.applyAsLong(one)).equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<String, String> lastPrices(EveningForm form, Language language) {
        Map<String, String> prices = new HashMap<>();
        programme.everything(Instant.EPOCH).stream()
                .filter(evening -> evening.production() == form.production().id()
                        && evening.planId() == form.seatingPlan().id())
                .reduce((earlier, later) -> later)
                .ifPresent(last -> prices.putAll(
                        TypedPrices.shown(last.planId(), last.prices().drafted(), language)));
        return prices;
    }

    private Map<String, String> keptPrices(EveningForm form, String template, Language language) {
        return templates.of(form.production().id()).stream()
                .filter(one -> Long.toString(one.id()).equals(template)
                        && one.hall().id() == form.seatingPlan().hall().id())
                .findFirst()
                .map(one -> TypedPrices.shown(form.seatingPlan().id(), templates.offered(one, form.plan()), language))
                .orElse(Map.of());
    }
}
