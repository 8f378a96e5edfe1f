package org.parterre.venue.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Seat;

/** The photographs of one hall. Immutable, shared by everybody who asks. */
public final class Sights {
    /** Of a hall without any. */
    public static final Sights NONE = new Sights(List.of());

    private final Map<Vantage, SeatView> byVantage = new LinkedHashMap<>();

    Sights(List<SeatView> views) {
        views.forEach(view -> byVantage.put(view.from(), view));
    }

    public boolean isEmpty() {
        return byVantage.isEmpty();
    }

    /** All of them, in the order in which they came. */
    public List<SeatView> all() {
        return List.copyOf(byVantage.values());
    }

    /** The one with that id, or null. */
    public @Nullable SeatView view(long id) {
        return byVantage.values().stream()
                .filter(view -> view.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** What is seen from that seat: its own view, else that of its row, else that of its section; null where there is none. */
    public @Nullable SeatView from(Seat seat) {
        return Vantage.of(seat).stream()
                .map(byVantage::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
