package org.parterre.orders.vouchers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Playbill;
import org.parterre.programme.Production;

/**
 * The free seats of the company, for the office.
 *
 * @param base the address of the house, for the links
 * @param refusal what is wrong with what was typed, or null
 * @param sent who was sent their link just now, or null
 */
public record CompsPage(
        List<Line> lines,
        List<Production> productions,
        String base,
        Map<String, String> typed,
        @Nullable String refusal,
        @Nullable String sent) {
    /** Somebody with what they may still choose, and the orders by which they chose. */
    public record Line(Voucher voucher, String production, List<Vouchers.Used> chosen) {}

    /** Whether it was the address for that person's link that was typed. */
    public boolean mailing(Voucher voucher) {
        return typed("id").equals(Long.toString(voucher.id()));
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The page behind such a link. */
    public record Link(Voucher voucher, List<Playbill> evenings) {}
}
