package org.parterre.orders.waiting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMap;
import org.parterre.seats.SeatMaps;
import org.parterre.seats.SettingAside;

/** Calls who is next when seats come free. Every node may: what it does, the database grants to one. */
@ApplicationScoped
public class Calling {
    private static final Duration AT_ONCE = Duration.ofMillis(250);
    private static final Duration FORGETTING = Duration.ofHours(1);

    @Inject
    PartyBook book;

    @Inject
    Offers offers;

    @Inject
    Answers answers;

    @Inject
    SettingAside seats;

    @Inject
    SeatMaps maps;

    @Inject
    Programme programme;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    private final Set<Long> freed = ConcurrentHashMap.newKeySet();
    private final Map<Long, Looked> looked = new ConcurrentHashMap<>();

    /** As things stood when nobody in line could be offered anything: while they stand so, nobody needs to look. */
    private record Looked(long map, int evening, boolean released, List<String> line) {}

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(AT_ONCE, "offer what came free", this::lookWhereSeatsCameFree);
        jobs.every(settings.sweepInterval(), "look after the waiting lists", this::lookEverywhere);
        jobs.every(
                FORGETTING,
                "forget who waited",
                () -> book.forget(clock.instant().minus(settings.waitingMemory())));
    }

    /** On this node or another; only noted, for whoever frees seats is not kept waiting. */
    void hear(@Observes SeatMap.Change change) {
        if (!change.freed().isEmpty() && looked.containsKey(change.performance())) {
            freed.add(change.performance());
        }
    }

    private void lookWhereSeatsCameFree() {
        Set<Long> now = Set.copyOf(freed);
        freed.removeAll(now);
        Jobs.each(now, "offer what came free of an evening", evening -> {
            answers.settle(book.live(evening));
            look(evening);
        });
    }

    private void lookEverywhere() {
        answers.settle(book.live());
        Collection<Long> evenings = book.live().stream()
                .flatMap(party -> party.evenings().keySet().stream())
                .collect(Collectors.toSet());
        looked.keySet().retainAll(evenings);
        Jobs.each(evenings, "look after an evening's waiting list", this::look);
    }

    private synchronized void look(long evening) {
        Playbill bill = programme.playbill(evening);
        Instant now = clock.instant();
        Instant until = until(bill, now);
        if (bill.saleState(now) != Playbill.SaleState.ON_SALE || until.isBefore(now.plus(settings.paymentTime()))) {
            return; // too late for a letter to find its reader
        }
        while (true) {
            Line line = Line.of(evening, book.live(evening));
            Looked as = new Looked(
                    maps.of(bill).picture().version(),
                    bill.version(),
                    bill.wheelchairPlacesReleased(now),
                    line.toBeAsked(now).stream()
                            .map(party -> party.id() + "." + party.version())
                            .toList());
            if (as.equals(looked.get(evening))) {
                return;
            }
            try {
                line.serve(now, party -> offer(bill, party, until));
                looked.put(evening, as);
                return;
            } catch (Overtaken quicker) {
                // the line is another one by now
            }
        }
    }

    private boolean offer(Playbill bill, Party party, Instant until) {
        Wanted wanted = party.wanted();
        return seats.choose(bill.id(), wanted.best(), wanted.together(), chosen -> offers.make(party, chosen, until))
                != null;
    }

    private Instant until(Playbill bill, Instant now) {
        Instant until = now.plus(settings.offerTime());
        return until.isBefore(bill.sale().until()) ? until : bill.sale().until();
    }
}
