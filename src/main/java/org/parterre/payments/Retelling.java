package org.parterre.payments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/**
 * What was not told is asked about, and what was told in vain is told again: the house fell over before anybody could act on
 * money that came in, or nobody rang. Every node may.
 */
@ApplicationScoped
public class Retelling {
    @Inject
    Payments payments;

    @Inject
    Settling settling;

    @Inject
    Inquiries inquiries;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.sweepInterval(), "look for payments that nobody acted on", settling::tellAgain);
        jobs.every(settings.sweepInterval(), "ask about payments that nobody told of", this::ask);
    }

    private void ask() {
        for (String id : inquiries.due()) {
            try {
                ask(id);
            } catch (GatewayAway silent) {
                return; // the others would wait in vain, too; each of them has its turn again
            }
        }
    }

    private void ask(String id) {
        Payment payment = payments.find(id);
        if (payment != null && inquiries.claim(payment)) {
            settling.ask(payment);
        }
    }
}
