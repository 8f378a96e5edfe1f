package org.parterre.seats.house;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Era;
import org.parterre.programme.calendar.WallClock;
import org.parterre.venue.Typed;

/** Reads the office's form for house seats. Each field that can't be meant gets the message that says why. */
final class TypedKeeping {
    private static final int LONGEST_OWNER = 120;

    private final Map<String, String> typed;
    private final ZoneId zone;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TypedKeeping(Map<String, String> typed, ZoneId zone) {
        this.typed = typed;
        this.zone = zone;
    }

    Map<String, String> problems() {
        return problems;
    }

    /** What is wanted of those seats, or null where there are {@link #problems}. */
    Keeping.@Nullable Wish read(Set<String> seats, Instant now) {
        if (seats.isEmpty()) {
            problems.put("seats", "house.no-seats");
        }
        HouseSeats.@Nullable Reason reason = reason();
        String owner = owner();
        @Nullable Instant release = release(now);
        return problems.isEmpty() && reason != null
                ? new Keeping.Wish(seats, reason, owner, release, typed.containsKey("comes_back"))
                : null;
    }

    private HouseSeats.@Nullable Reason reason() {
        try {
            return HouseSeatsResource.reason(typed.get("reason"));
        } catch (BadInput unknown) {
            problems.put("reason", "house.which-reason");
            return null;
        }
    }

    private String owner() {
        try {
            return Typed.line("owner", LONGEST_OWNER, typed.get("owner"));
        } catch (BadInput wrong) {
            problems.put("owner", "house.which-owner");
            return "";
        }
    }

    private @Nullable Instant release(Instant now) {
        String text = typed.getOrDefault("release_at", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime shown = LocalDateTime.parse(text.replace(' ', 'T'));
            @Nullable
            Instant moment =
                    Era.has(shown.getYear()) ? WallClock.moment(shown, zone).orElse(null) : null;
            if (moment == null) {
                problems.put("release_at", "house.which-moment");
            } else if (!moment.isAfter(now)) {
                problems.put("release_at", "house.release-past");
            }
            return moment;
        } catch (DateTimeException unreadable) {
            problems.put("release_at", "house.which-moment");
            return null;
        }
    }
}
