package org.parterre.admission.pretix;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.platform.BadInput;
import org.parterre.platform.Tokens;

/**
 * What the app sends with a scan or a search.
 *
 * @param eventsAndCheckinLists the evenings it scans for: for each event its list
 * @param ticketid what was scanned, or what a search gave as {@code secret}
 * @param nonce the same one when the app sends a scan again
 */
public record Asked(
        @Nullable Map<String, @Nullable Long> eventsAndCheckinLists,
        @Nullable String ticketid,
        @Nullable String type,
        @Nullable String nonce,
        @Nullable String query,
        @Nullable Integer page) {
    private static final int LONGEST_NONCE = 40;

    /** One evening that it scans for. */
    record At(String event, long list) {}

    /** @throws BadInput where it is none */
    List<At> evenings() {
        Map<String, @Nullable Long> all = eventsAndCheckinLists == null ? Map.of() : eventsAndCheckinLists;
        if (all.isEmpty() || all.values().stream().anyMatch(Objects::isNull)) {
            throw new BadInput("events_and_checkin_lists", "input.scan-performance");
        }
        return all.entrySet().stream()
                .map(one -> new At(one.getKey(), Objects.requireNonNull(one.getValue())))
                .toList();
    }

    /** @throws BadInput where nothing was scanned */
    String code() {
        if (ticketid == null || ticketid.isBlank()) {
            throw new BadInput("ticketid", "input.scan-code");
        }
        return ticketid;
    }

    /** @throws BadInput for a type of scan that we don't have */
    Direction direction() {
        return switch (type == null ? "ENTRY" : type.toUpperCase(Locale.ROOT)) {
            case "ENTRY" -> Direction.IN;
            case "EXIT" -> Direction.OUT;
            default -> throw new BadInput("type", "input.scan-direction");
        };
    }

    /** The scan's id: of this device, and the same one for the same nonce. */
    String id(long device) {
        String once = nonce == null || nonce.isBlank() ? UUID.randomUUID().toString() : nonce;
        boolean fits = once.length() <= LONGEST_NONCE && once.matches("[A-Za-z0-9._:-]+");
        return device + ":" + (fits ? once : Tokens.hash(once).substring(0, LONGEST_NONCE));
    }
}
