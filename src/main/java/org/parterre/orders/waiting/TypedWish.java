package org.parterre.orders.waiting;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a form says that a party wants. {@code seats} is 0 where that was no number. */
record TypedWish(int seats, boolean together, boolean accessible, Set<Long> evenings) {
    private static final int USUAL = 2;

    static TypedWish of(MultivaluedMap<String, String> form) {
        return new TypedWish(
                number(form.getFirst("seats")),
                form.containsKey("together"),
                form.containsKey("accessible"),
                form.getOrDefault("evening", List.of()).stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static TypedWish of(Party party) {
        Wanted wanted = party.wanted();
        return new TypedWish(
                wanted.seats(),
                wanted.together(),
                wanted.accessible(),
                party.evenings().keySet());
    }

    /** What stands in the form at first, perhaps from the page where such seats could not be had. */
    static TypedWish first(long evening, @Nullable String seats, @Nullable String accessible) {
        int known = number(seats);
        return new TypedWish(known == 0 ? USUAL : known, true, accessible != null, Set.of(evening));
    }

    private static int number(@Nullable String text) {
        String digits = Objects.requireNonNullElse(text, "").strip();
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }

    Wanted wanted() {
        return new Wanted(seats, together, accessible);
    }
}
