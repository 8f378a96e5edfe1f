package org.parterre.orders.waiting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;

/**
 * What a program sends to put a party in line.
 *
 * @param also other evenings of the same production
 */
public record JoinRequest(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable BigDecimal seats,
        @Nullable Boolean together,
        @Nullable Boolean accessible,
        @Nullable List<@Nullable String> also) {

    Buyer buyer(Language otherwise) {
        return Buyer.of(name, email, Language.of(language, otherwise));
    }

    /** Together unless somebody says otherwise. @throws BadInput for a number that is none */
    Wanted wanted() {
        try {
            int count = seats == null ? 0 : seats.intValueExact();
            return new Wanted(count, !Boolean.FALSE.equals(together), Boolean.TRUE.equals(accessible));
        } catch (ArithmeticException notThatMany) {
            throw new BadInput("seats", "waiting.bad-seats");
        }
    }

    Set<Long> evenings(long first) {
        Set<Long> evenings = new TreeSet<>(Set.of(first));
        for (@Nullable String id : also == null ? List.<@Nullable String>of() : also) {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new BadInput("also", "waiting.no-evening");
            }
            evenings.add(Long.valueOf(id));
        }
        return evenings;
    }
}
