package org.parterre.seats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Refusal;
import org.parterre.seats.Deed.Act;
import org.parterre.seats.Deed.Answer;

/** Where what somebody wants in a random evening becomes a call of the program, and its refusal an answer. */
record Desk(Inventory inventory, Claims claims, Seating seating) {
    /** In the transaction at hand. */
    void carryOut(Act act, List<Inventory.Overdue> overdue, Instant now, Instant until) {
        long evening = act.evening();
        switch (act.kind()) {
            case STRETCH -> claims.stretch(List.of(asHold(act)), until, now);
            case GIVE_BACK -> claims.giveBack(asHold(act));
            case SWEEP ->
                claims.sweep(
                        evening,
                        overdue.stream()
                                .filter(one -> one.performance() == evening)
                                .toList());
            case SELL -> seating.sell(List.of(purchase(act)), now);
            case FREE -> seating.free(evening, sales(act));
            case EXCHANGE -> {
                List<Sale> bought = new ArrayList<>();
                for (int i = 0; i < act.targets().size(); i++) {
                    String target = act.targets().get(i);
                    bought.add(new Sale(target, Act.madeOf(act.lines().get(i), target)));
                }
                seating.exchange(
                        new Purchase(new AuditTrail.Who("house", "house"), "nobody's", evening, bought),
                        evening,
                        sales(act),
                        now);
            }
            case BLOCK -> seating.block(evening, act.seats());
            case UNBLOCK -> seating.unblock(evening, act.seats());
            case HOLD -> throw new IllegalArgumentException("holds share a transaction");
        }
    }

    private static Hold asHold(Act act) {
        return new Hold(Objects.requireNonNull(act.token()), act.evening(), act.seats(), Instant.EPOCH, 1, null);
    }

    private static Purchase purchase(Act act) {
        return new Purchase(
                new AuditTrail.Who("house", "house"), Objects.requireNonNull(act.token()), act.evening(), sales(act));
    }

    private static List<Sale> sales(Act act) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < act.seats().size(); i++) {
            sales.add(new Sale(act.seats().get(i), act.lines().get(i)));
        }
        return sales;
    }

    /** What a refusal says. */
    static Answer answer(Refusal refusal) {
        return switch (refusal.type()) {
            case "seats-taken" -> Answer.TAKEN;
            case "hold-expired" -> Answer.EXPIRED;
            case "already-ordered" -> Answer.ORDERED;
            case "not-your-seat" -> Answer.NOT_YOURS;
            case "idempotency-mismatch" -> Answer.MISMATCH;
            default -> throw new IllegalStateException(refusal);
        };
    }

    /** The seats that it names. */
    static List<String> refused(Refusal refusal) {
        return Stream.of("taken", "seats")
                .flatMap(name -> ((List<?>) refusal.facts().getOrDefault(name, List.of())).stream())
                .map(String::valueOf)
                .toList();
    }
}
