package org.parterre.reporting;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that may never break, in the order of DESIGN §5. Each is found broken by one of them where that is possible: that the seat of
 * a valid ticket is sold to the ticket's line, for one, follows from ticket-paid, ticket-own-seat and line-seat-sold together.
 *
 * <p>What SQL can't see is not claimed: that the rows of an evening are those of its plan is known by their number; a seat that is
 * free says nothing of who released, freed, unblocked or left it, so only the lines of those who have a seat are looked for; expiry
 * with a dead sweeper is a matter for the race tests; what of rule 4 can't be asked is said in {@link org.parterre.reporting}.
 */
public final class AuditRules {
    /** The list. */
    public static final List<AuditRule> ALL = Stream.of(
                    SeatRules.ALL,
                    HoldRules.ALL,
                    MoneyRules.ALL,
                    InvoiceRules.ALL,
                    ShiftRules.ALL,
                    VoucherRules.ALL,
                    GiftPurchaseRules.ALL,
                    DoorRules.ALL,
                    PromiseRules.ALL,
                    TrailRules.ALL)
            .flatMap(List::stream)
            .toList();

    private AuditRules() {}

    /** The numbers of DESIGN §5 that are watched over. */
    public static List<Integer> designs() {
        return ALL.stream().map(AuditRule::design).distinct().sorted().toList();
    }
}
