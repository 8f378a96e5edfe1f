package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.admission.Outcome;
import org.parterre.admission.Scan;
import org.parterre.admission.Verdict;
import org.parterre.admission.gate.Evening;
import org.parterre.admission.gate.Notes;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Ticket;

/** Our answers in the app's words: CheckResult, SearchResult and StatusResult of libpretixsync. */
@ApplicationScoped
class Results {
    /** Of these the app would say by itself that the kind of ticket is wrong, or that somebody may not come in. */
    private static final Set<Verdict> WORDED_HERE = EnumSet.of(Verdict.OTHER_PERFORMANCE, Verdict.NOT_INSIDE);

    @Inject
    Evenings evenings;

    @Inject
    Notes notes;

    @Inject
    Page page;

    /** The app's word for a verdict; a good one is VALID whichever way the person walks. */
    static String type(Verdict verdict) {
        return switch (verdict) {
            case ALREADY_INSIDE -> "USED";
            case CANCELLED -> "CANCELED";
            case NOT_PAID -> "UNPAID";
            case REPLACED -> "REVOKED";
            case OTHER_PERFORMANCE -> "PRODUCT";
            case TOO_EARLY -> "INVALID_TIME";
            case NOT_INSIDE -> "RULES";
            default -> verdict.good() ? "VALID" : "INVALID";
        };
    }

    Map<String, Object> of(Playbill bill, Scan scan, Outcome outcome, @Nullable Holder holder) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("type", type(outcome.verdict()));
        shape.put("scanType", scan.direction() == Direction.OUT ? "EXIT" : "ENTRY");
        shape.put("isCheckinAllowed", outcome.verdict().good());
        shape.put("eventSlug", Shapes.slug(bill.production()));
        shape.put("offline", false);
        Instant firstAt = outcome.firstAt();
        if (firstAt != null) {
            shape.put("firstScanned", firstAt.toEpochMilli());
        }
        if (WORDED_HERE.contains(outcome.verdict())) {
            shape.put("message", page.t("verdict." + outcome.verdict()));
        }
        String reason = reason(outcome, bill);
        if (reason != null) {
            shape.put("reasonExplanation", reason);
        }
        boolean comesIn = outcome.verdict().good() && scan.direction() == Direction.IN;
        List<String> texts = comesIn && holder != null ? toSay(holder) : List.of();
        shape.put("checkinTexts", texts);
        shape.put("isRequireAttention", !texts.isEmpty());
        if (holder != null) {
            shape.putAll(person(holder));
        }
        return shape;
    }

    /**
     * The app's list shows no seats, so that a party's tickets would look alike: the place stands where it shows a variation.
     *
     * @param secret what is sent as the ticket when this one is chosen
     */
    Map<String, Object> found(Ticket ticket, Holder holder, String secret, boolean inside) {
        Map<String, Object> shape = new LinkedHashMap<>(person(holder));
        shape.put("variation", holder.place(page.language()));
        shape.put("secret", secret);
        shape.put("status", !ticket.valid() ? "CANCELED" : holder.paid() ? "PAID" : "PENDING");
        shape.put("isRedeemed", inside);
        shape.put("isRequireAttention", !toSay(holder).isEmpty());
        return shape;
    }

    Map<String, Object> item(Tariff tariff, Attendance.Came came) {
        return Map.of(
                "id",
                tariff.id(),
                "name",
                tariff.name().in(page.language()),
                "total",
                came.sold(),
                "checkins",
                came.came(),
                "variations",
                List.of(),
                "admission",
                true,
                "isAdmission",
                true);
    }

    /** What the door asks to see, what the person wants help with, what the office has to say. */
    private List<String> toSay(Holder holder) {
        return Stream.of(holder.proof(page.language()), holder.help(), holder.remark())
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private Map<String, Object> person(Holder holder) {
        String place = holder.place(page.language());
        Optional<Map.Entry<Long, TariffTerms>> paid = evenings.paid(holder);
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("id", holder.ticket());
        paid.ifPresent(tariff -> position.put("item", tariff.getKey()));
        position.put("order", holder.orderNumber());
        position.put("attendee_name", holder.buyerName());
        position.put("subevent", holder.performance());
        position.put("seat", Map.of("name", place));
        position.put("checkins", List.of());
        return Map.of(
                "ticket",
                paid.map(tariff -> tariff.getValue().name().in(page.language())).orElse(holder.tariff()),
                "attendee_name",
                holder.buyerName(),
                "seat",
                place,
                "orderCode",
                holder.orderNumber(),
                "position",
                position);
    }

    private @Nullable String reason(Outcome outcome, Playbill bill) {
        return switch (outcome.verdict()) {
            case ADMIT, LEFT, OVERRULED, UNDONE -> null;
            case ALREADY_INSIDE ->
                outcome.firstAt() == null
                        ? null
                        : notes.inside(page.time(outcome.firstAt(), bill.zone()), outcome.firstGate());
            case OTHER_PERFORMANCE -> other(outcome);
            case TOO_EARLY -> notes.tooEarly(bill.doorsAt(), bill.zone());
            default -> notes.of(outcome.verdict());
        };
    }

    private String other(Outcome outcome) {
        @Nullable Playbill other = outcome.other() == null ? null : evenings.known(outcome.other());
        return other == null ? notes.of(Verdict.UNKNOWN) : notes.evening(Evening.of(other));
    }
}
