package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Door;
import org.parterre.admission.Outcome;
import org.parterre.admission.Verdict;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Tickets;

/** Puts outcomes into the words of whoever stands at the door. */
@ApplicationScoped
class Answers {
    @Inject
    Tickets tickets;

    @Inject
    Programme programme;

    @Inject
    Notes notes;

    @Inject
    Page page;

    /** @param admitted what came of it just now, or before */
    public Answer of(String id, long performance, Door.Admitted admitted) {
        Outcome outcome = admitted.outcome();
        Playbill bill = programme.playbill(performance);
        Holder holder = admitted.holder() == null && outcome.ticket() != null
                ? tickets.holder(outcome.ticket())
                : admitted.holder();
        Playbill other = outcome.other() == null ? null : known(outcome.other());
        Instant firstAt = outcome.firstAt();
        return new Answer(
                id,
                outcome.verdict(),
                holder == null ? null : holder.place(page.language()),
                holder == null ? null : holder.buyerName(),
                firstAt == null ? null : firstAt.atZone(bill.zone()).toOffsetDateTime(),
                outcome.firstGate(),
                other == null ? null : notes.evening(Evening.of(other)),
                note(outcome, bill, holder, other),
                holder == null ? null : holder.help(),
                holder == null ? null : holder.remark(),
                admitted.conflict());
    }

    /** A genuine code may name an evening that was never here: of a house whose data were put back. */
    private @Nullable Playbill known(long performance) {
        try {
            return programme.playbill(performance);
        } catch (NotFound never) {
            return null;
        }
    }

    private @Nullable String note(Outcome outcome, Playbill bill, @Nullable Holder holder, @Nullable Playbill other) {
        return switch (outcome.verdict()) {
            case ADMIT -> {
                String proof = holder == null ? "" : holder.proof(page.language());
                yield proof.isEmpty() ? null : proof;
            }
            case LEFT, UNDONE, OVERRULED -> null;
            case ALREADY_INSIDE -> firstTime(outcome, bill);
            case OTHER_PERFORMANCE -> other == null ? notes.of(Verdict.UNKNOWN) : notes.evening(Evening.of(other));
            case TOO_EARLY -> notes.tooEarly(bill.doorsAt(), bill.zone());
            default -> notes.of(outcome.verdict());
        };
    }

    private String firstTime(Outcome outcome, Playbill bill) {
        return notes.inside(
                outcome.firstAt() == null ? "" : page.time(outcome.firstAt(), bill.zone()), outcome.firstGate());
    }
}
