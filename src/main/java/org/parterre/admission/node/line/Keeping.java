package org.parterre.admission.node.line;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parterre.admission.node.kept.Lists;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Keeps in touch with the house: tells it what happened here, and then asks what is new there. */
@ApplicationScoped
public class Keeping {
    @Inject
    Settings settings;

    @Inject
    LineSettings line;

    @Inject
    Jobs jobs;

    @Inject
    Turn turn;

    @Inject
    Lists lists;

    @Inject
    Fetching fetching;

    @Inject
    Reports reports;

    @Inject
    Contact contact;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        if (settings.nodeOf().isEmpty()) {
            return;
        }
        if (settings.demo()) {
            StartUp.cannot(
                    "parterre.node.of makes this program a venue's node, and parterre.demo a house. It can't be both.");
            throw new IllegalStateException("a node is no demo");
        }
        jobs.every(line.interval(), "keep in touch with the house", this::round);
    }

    /** Greets the house before it tells anything: of a house that doesn't let the node in, nothing is to be taken for an answer. */
    private void round() {
        lists.forgetPast();
        if (!turn.take()) {
            return;
        }
        try {
            var evenings = fetching.evenings();
            reports.send();
            fetching.lists(evenings);
            contact.heard();
        } catch (HouseAway silent) {
            contact.lost(Touch.Why.AWAY);
        } catch (HouseRefuses no) {
            if (no.revoked()) {
                lists.forgetAll();
            }
            contact.lost(no.revoked() ? Touch.Why.REVOKED : Touch.Why.REFUSED);
        }
    }
}
