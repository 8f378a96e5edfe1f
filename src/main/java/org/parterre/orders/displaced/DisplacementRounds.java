package org.parterre.orders.displaced;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.parterre.orders.Orders;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Lease;

/** Goes on with the evenings that were called off: tells who has not been told, carries out what was answered. One node at a time. */
@ApplicationScoped
public class DisplacementRounds {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(20);

    @Inject
    DisplacementBook book;

    @Inject
    Rehoming rehoming;

    @Inject
    CarryingOut carryingOut;

    @Inject
    Orders orders;

    @Inject
    Lease lease;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.sweepInterval(), "go on with evenings that were called off", this::round);
    }

    private void round() {
        for (Displacement one : book.all()) {
            each(
                    book.untold(one.performance()),
                    "tell a buyer of an evening that was called off",
                    number -> rehoming.tell(one, Objects.requireNonNull(orders.byNumber(number))));
            each(book.due(one, clock.instant()), "carry out what a buyer answered", number -> {
                if (!isStopped(one)) {
                    carryingOut.carryOut(one, number);
                }
            });
        }
    }

    /** The lease is asked for before each: what a node leaves behind that falls over, another takes up soon. */
    private void each(List<String> numbers, String what, Consumer<String> step) {
        Jobs.each(numbers, what, number -> {
            if (lease.take("displacement", LONGEST_STEP)) {
                step.accept(number);
            }
        });
    }

    /** Asked before each of them: who presses stop means now. */
    private boolean isStopped(Displacement one) {
        Displacement now = book.of(one.performance());
        return now == null || now.stopped();
    }
}
