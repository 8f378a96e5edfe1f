package org.parterre.orders.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.platform.Language;

/**
 * People who wait together. Immutable: what happens to a party makes another one, which {@link PartyBook} keeps if nobody else
 * changed it meanwhile.
 *
 * @param buyer who they are, or null once that was forgotten
 * @param evenings the performances they would come to, with the time since which they stand in line for each
 * @param offers how many they had so far
 * @param restsUntil until then others are asked first, or null
 * @param why the office took them off, or null
 * @param offer the last one, or null
 */
record Party(
        long id,
        String key,
        long production,
        @Nullable Buyer buyer,
        Language language,
        Wanted wanted,
        Map<Long, Instant> evenings,
        State state,
        int offers,
        @Nullable Instant restsUntil,
        @Nullable Instant endedAt,
        @Nullable String why,
        @Nullable Offer offer,
        int version) {
    /** As often a party is asked, and never again. */
    static final int MOST_OFFERS = 2;

    /** Where it stands. It waits for something in the first two of them. */
    enum State {
        WAITING,
        OFFERED,
        BOUGHT,
        LEFT,
        REMOVED,
        /** Offered seats as often as that is done, and took none. */
        ASKED,
        /** Its last evening began, or is cancelled. */
        OVER
    }

    /** Seats that are held for it until a time. */
    record Offer(long performance, String hold, Instant until) {}

    boolean lives() {
        return state == State.WAITING || state == State.OFFERED;
    }

    /** True where the party may be offered seats now. */
    boolean mayBeAsked(Instant now) {
        return state == State.WAITING && (restsUntil == null || !now.isBefore(restsUntil));
    }

    /** The offer that waits for an answer. @throws IllegalStateException where there is none */
    Offer openOffer() {
        if (state != State.OFFERED) {
            throw new IllegalStateException("no offer waits for an answer of party " + id);
        }
        return Objects.requireNonNull(offer);
    }

    Buyer known() {
        return Objects.requireNonNull(buyer, "a party that waits is known");
    }

    Party offered(Offer made) {
        return with(State.OFFERED, offers + 1, null, null, null, made);
    }

    /** The offer was refused or ran out: the party waits on, behind everybody for that long, or has been asked often enough. */
    Party notTaken(Instant now, Duration rest) {
        openOffer();
        return offers < MOST_OFFERS
                ? with(State.WAITING, offers, now.plus(rest), null, null, offer)
                : with(State.ASKED, offers, null, now, null, offer);
    }

    /** It waits no more. The reason is the office’s, or null. */
    Party ended(State how, Instant now, @Nullable String reason) {
        return with(how, offers, null, now, reason, offer);
    }

    /** The same party wanting something else. Keeps its place for the evenings it waited for; others are joined now. */
    Party wanting(Wanted other, Map<Long, Instant> otherEvenings) {
        return new Party(
                id,
                key,
                production,
                buyer,
                language,
                other,
                otherEvenings,
                state,
                offers,
                restsUntil,
                endedAt,
                why,
                offer,
                version);
    }

    private Party with(
            State how,
            int many,
            @Nullable Instant rests,
            @Nullable Instant ended,
            @Nullable String reason,
            @Nullable Offer last) {
        return new Party(
                id, key, production, buyer, language, wanted, evenings, how, many, rests, ended, reason, last, version);
    }
}
