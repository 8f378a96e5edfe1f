package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Outcome;
import org.parterre.admission.Scan;
import org.parterre.admission.Verdict;
import org.parterre.admission.gate.Answer;
import org.parterre.admission.gate.Notes;
import org.parterre.admission.manifest.Sealed;
import org.parterre.admission.manifest.Slip;
import org.parterre.admission.node.kept.KeptList;
import org.parterre.admission.node.kept.Lists;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.platform.Language;
import org.parterre.platform.web.Page;
import org.parterre.tickets.PublishedKey;

/** Puts a node's outcomes into the words that the house would use, as far as its list has them. */
@ApplicationScoped
class NodeAnswers {
    @Inject
    Lists lists;

    @Inject
    Notes notes;

    @Inject
    Page page;

    Answer of(Scan scan, NodeDoor.Taken taken) {
        return of(scan.id(), scan.performance(), taken, scan.code(), scan.conflicts(taken.outcome()));
    }

    /** To a scan that was answered before; nobody's name is in it, because its code isn't at hand. */
    Answer again(String id, NodeScans.Answered answered) {
        return of(id, answered.performance(), new NodeDoor.Taken(answered.outcome(), answered.hash()), null, false);
    }

    private Answer of(String id, long performance, NodeDoor.Taken taken, @Nullable String code, boolean conflict) {
        KeptList list = lists.of(performance);
        Outcome outcome = taken.outcome();
        ZoneId zone = list.head(Language.NL).startsAt().getOffset();
        Sealed.@Nullable Opened person = person(list, code, taken.hash());
        Instant firstAt = outcome.firstAt();
        return new Answer(
                id,
                outcome.verdict(),
                Places.place(list, taken.hash(), page.language()),
                person == null ? null : person.name(),
                firstAt == null ? null : firstAt.atZone(zone).toOffsetDateTime(),
                outcome.firstGate(),
                elsewhere(outcome),
                note(outcome, list, taken.hash(), zone),
                person == null || person.help().isEmpty() ? null : person.help(),
                person == null || person.remark().isEmpty() ? null : person.remark(),
                conflict);
    }

    /** Whoever has the ticket's own code may read what is sealed with it; a short code opens nothing. */
    private static Sealed.@Nullable Opened person(KeptList list, @Nullable String code, @Nullable String hash) {
        Slip slip = Places.slip(list, hash);
        String plain = code == null ? null : PublishedKey.plain(code);
        return slip == null || plain == null ? null : Sealed.open(plain, slip.sealed());
    }

    private @Nullable String elsewhere(Outcome outcome) {
        KeptList other = outcome.other() == null ? null : lists.find(outcome.other());
        if (other == null) {
            return null;
        }
        return notes.evening(Board.evening(other));
    }

    private @Nullable String note(Outcome outcome, KeptList list, @Nullable String hash, ZoneId zone) {
        return switch (outcome.verdict()) {
            case ADMIT -> Places.proof(list, hash, page.language());
            case LEFT, UNDONE, OVERRULED -> null;
            case ALREADY_INSIDE -> firstTime(outcome, zone);
            case OTHER_PERFORMANCE -> {
                String other = elsewhere(outcome);
                yield other == null ? notes.of(Verdict.UNKNOWN) : other;
            }
            case TOO_EARLY -> notes.tooEarly(list.head(Language.NL).doorsAt().toInstant(), zone);
            default -> notes.of(outcome.verdict());
        };
    }

    /** Null where the list alone says so: it doesn't know since when. */
    private @Nullable String firstTime(Outcome outcome, ZoneId zone) {
        Instant at = outcome.firstAt();
        return at == null ? null : notes.inside(page.time(at, zone), outcome.firstGate());
    }
}
