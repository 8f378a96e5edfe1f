package org.parterre.tickets.remarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;

/**
 * What is said to the door about an evening, and where to say more.
 *
 * @param places where the seat of a ticket is that is spoken of, by the ticket's id
 * @param words what was looked for
 * @param found the tickets with these words in their name or order number, by order; null where nothing was looked for
 * @param problem why something could not be kept, as a message key, or null
 */
public record RemarksPage(
        Playbill bill,
        List<Remark> remarks,
        Map<Long, String> places,
        String words,
        @Nullable Map<String, List<Holder>> found,
        @Nullable String problem,
        Language language) {
    private static final int MOST_FOUND = 40;

    static @Nullable Map<String, List<Holder>> byOrder(String words, List<Holder> holders) {
        if (words.isBlank()) {
            return null;
        }
        Map<String, List<Holder>> orders = new LinkedHashMap<>();
        holders.stream()
                .limit(MOST_FOUND)
                .forEach(holder -> orders.merge(holder.orderNumber(), List.of(holder), (some, more) -> Stream.concat(
                                some.stream(), more.stream())
                        .toList()));
        return orders;
    }

    public String about(Remark remark) {
        Long ticket = remark.ticket();
        return ticket == null ? remark.order() : places.getOrDefault(ticket, remark.order());
    }
}
