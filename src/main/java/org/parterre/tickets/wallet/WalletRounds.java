package org.parterre.tickets.wallet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.parterre.platform.Jobs;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Lease;

/**
 * Looks again and again which passes say something else than before, whatever made them so, and tells the phones that have them;
 * on one of the nodes, and only where the house makes passes.
 */
@ApplicationScoped
public class WalletRounds {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int MOST_DOUBLED = 8;
    /** By then an hour lies between two tries, and it is tomorrow. */
    private static final int MOST_TRIES = 30;

    @Inject
    Wallets wallets;

    @Inject
    StalePasses passes;

    @Inject
    WalletSettings settings;

    @Inject
    Lease lease;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        if (wallets.hasApple()) {
            ApplePush push = new ApplePush(settings.applePush(), wallets.apple(), null);
            jobs.every(settings.interval(), "tell phones which passes changed", () -> round(push));
            jobs.every(SWEEP, "forget the passes of evenings long gone", passes::sweep);
        }
    }

    private void round(ApplePush push) {
        List<String> stale = List.of("first");
        while (!stale.isEmpty() && lease.take("wallet", LEASE)) {
            stale = passes.stale();
            Jobs.each(stale, "make a pass anew", passes::lookAgain);
        }
        if (lease.take("wallet", LEASE)) {
            tell(push, passes.due());
        }
    }

    private void tell(ApplePush push, List<StalePasses.Call> due) {
        for (StalePasses.Call call : due) {
            ApplePush.Outcome outcome = push.tell(call.pushToken());
            switch (outcome) {
                case TOLD -> passes.told(call);
                case GONE -> passes.forget(call);
                case LATER, AWAY -> {
                    if (call.tries() >= MOST_TRIES) {
                        passes.told(call);
                    } else {
                        passes.later(call, FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLED, call.tries())));
                    }
                }
            }
            if (outcome == ApplePush.Outcome.AWAY) {
                return;
            }
        }
    }
}
