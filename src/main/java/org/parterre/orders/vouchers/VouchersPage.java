package org.parterre.orders.vouchers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Production;

/**
 * The office's vouchers.
 *
 * @param made the batch that was just made, or null
 * @param typed what the form said
 * @param refusal why it did not work, or null
 */
public record VouchersPage(
        List<Line> lines,
        List<Production> productions,
        @Nullable String made,
        Map<String, String> typed,
        @Nullable String refusal) {
    /**
     * A voucher, or all of a batch.
     *
     * @param size how many are in it
     * @param most how often it may be used, or null
     */
    public record Line(Voucher voucher, int size, int used, @Nullable Integer most, @Nullable String production) {
        static Line of(List<Voucher> alike, List<Production> productions) {
            Voucher first = alike.get(0);
            Integer most = first.most() == null ? null : (Integer) (first.most() * alike.size());
            Long production = first.limits().production();
            return new Line(
                    first,
                    alike.size(),
                    alike.stream().mapToInt(Voucher::used).sum(),
                    most,
                    productions.stream()
                            .filter(one -> production != null && one.id() == production)
                            .map(Production::title)
                            .findFirst()
                            .orElse(null));
        }
    }

    /** What was typed into that field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Who used a voucher. */
    public record Uses(Voucher voucher, List<Vouchers.Used> uses) {}
}
