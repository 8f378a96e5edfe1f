package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.admission.Outcome;
import org.parterre.admission.Scan;
import org.parterre.admission.Verdict;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Tariff;
import org.parterre.tickets.Holder;

/** Our answers in the app's words: CheckResult, SearchResult and StatusResult of libpretixsync. */
@ApplicationScoped
class Results {
    @Inject
    Evenings evenings;

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
        String reason = reason(outcome, bill);
        if (reason != null) {
            shape.put("reasonExplanation", reason);
        }
        boolean comesIn = outcome.verdict().good() && scan.direction() == Direction.IN;
        List<String> texts = comesIn && holder != null ? toSay(holder) : List.of();
        shape.put("checkinTexts", texts);
        shape.put("isRequireAttention", !texts.isEmpty());
        if (holder != null) {
            shape.putAll(person(bill, holder));
        }
        return shape;
    }

    /** @param secret what is sent as the ticket when this one is chosen */
    Map<String, Object> found(Playbill bill, Holder holder, String secret, boolean inside) {
        Map<String, Object> shape = new LinkedHashMap<>(person(bill, holder));
        shape.put("secret", secret);
        shape.put("status", holder.paid() ? "PAID" : "PENDING");
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

    private Map<String, Object> person(Playbill bill, Holder holder) {
        String place = holder.place(page.language());
        return Map.of(
                "ticket",
                evenings.name(bill, holder.tariff(), page.language()),
                "attendee_name",
                holder.buyerName(),
                "seat",
                place,
                "orderCode",
                holder.orderNumber(),
                "position",
                Map.of(
                        "id",
                        holder.ticket(),
                        "order",
                        holder.orderNumber(),
                        "attendee_name",
                        holder.buyerName(),
                        "subevent",
                        holder.performance(),
                        "seat",
                        Map.of("name", place),
                        "checkins",
                        List.of()));
    }

    private @Nullable String reason(Outcome outcome, Playbill bill) {
        return switch (outcome.verdict()) {
            case ADMIT, LEFT -> null;
            case ALREADY_INSIDE -> firstTime(outcome, bill);
            case OTHER_PERFORMANCE -> other(outcome);
            case TOO_EARLY ->
                page.t(
                        "note.too_early",
                        page.shortDay(bill.doorsAt(), bill.zone()),
                        page.time(bill.doorsAt(), bill.zone()));
            default -> {
                String key = "note." + outcome.verdict().name().toLowerCase(Locale.ROOT);
                yield page.knows(key) ? page.t(key) : null;
            }
        };
    }

    private String other(Outcome outcome) {
        @Nullable Playbill other = outcome.other() == null ? null : evenings.known(outcome.other());
        return other == null
                ? page.t("note.unknown")
                : page.t(
                        "note.evening",
                        other.title(),
                        page.shortDay(other.startsAt(), other.zone()),
                        page.time(other.startsAt(), other.zone()),
                        other.hall());
    }

    private @Nullable String firstTime(Outcome outcome, Playbill bill) {
        if (outcome.firstAt() == null) {
            return null;
        }
        String time = page.time(outcome.firstAt(), bill.zone());
        String gate = outcome.firstGate();
        return gate == null || gate.isEmpty() ? page.t("note.at", time) : page.t("note.at-gate", time, gate);
    }
}
