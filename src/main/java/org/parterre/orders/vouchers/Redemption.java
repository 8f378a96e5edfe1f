package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;

/** What becomes of the codes that buyers type: looked at before, taken when the order is placed, and given back when it is over. */
@ApplicationScoped
public class Redemption {
    @Inject
    Vouchers vouchers;

    @Inject
    VoucherUses uses;

    @Inject
    GiftSpending gifts;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** An order that is placed with codes. */
    public record Taking(String order, String email, Reduction reduction) {
        /** The order of locks: vouchers, then cards. */
        private long voucher() {
            return reduction.voucher() == null ? 0 : reduction.voucher().voucher();
        }

        private long card() {
            return reduction.card() == null ? 0 : reduction.card();
        }
    }

    /**
     * What they would do; nothing is taken.
     *
     * @param typed one code, or several with a comma between them
     * @throws CodeRefused where one of them does nothing
     */
    @Transactional
    public Reduction look(String typed, Claim claim) {
        Reduction reduction = Reduction.NONE;
        GiftSpending.Purse purse = null;
        for (String key : Code.several(typed)) {
            GiftSpending.Purse found = key.length() == Code.GIFT_CARD_LENGTH ? gifts.look(key) : null;
            Reduction off = found == null ? off(key, claim) : reduction;
            if (found == null ? reduction.voucher() != null : purse != null) {
                throw CodeRefused.tooMany();
            }
            reduction = off;
            purse = found == null ? purse : found;
        }
        return purse == null ? reduction : paid(reduction, purse, claim);
    }

    private Reduction off(String key, Claim claim) {
        Voucher voucher = vouchers.byKey(key);
        if (voucher == null || voucher.ended()) {
            throw CodeRefused.unknown();
        }
        if (voucher.left() <= 0) {
            throw CodeRefused.usedUp();
        }
        int perBuyer = voucher.perBuyer() == null ? Integer.MAX_VALUE : voucher.perBuyer();
        int mine = claim.email().isEmpty() ? perBuyer : perBuyer - uses.usedBy(voucher.id(), claim.email());
        if (mine <= 0) {
            throw CodeRefused.yours();
        }
        List<Money> off = voucher.off(claim, clock.instant(), Math.min(mine, voucher.left()));
        int times = voucher.uses(off);
        if (times == 0) {
            throw CodeRefused.notHere();
        }
        Money sum = Money.sum(off, Function.identity());
        return new Reduction(
                new Reduction.Taken(voucher.id(), voucher.code(), times, perBuyer, sum), off, null, Money.ZERO);
    }

    /** A card pays what is left; where nothing is left it isn't touched. */
    private static Reduction paid(Reduction reduction, GiftSpending.Purse purse, Claim claim) {
        Money rest = claim.rest(reduction.discount());
        Money gift = purse.balance().compareTo(rest) < 0 ? purse.balance() : rest;
        Long card = gift.equals(Money.ZERO) ? null : purse.card();
        return new Reduction(reduction.voucher(), reduction.off(), card, gift);
    }

    /**
     * Takes what was looked at, in the transaction that places these orders and after them.
     *
     * @throws CodeRefused where somebody else took it meanwhile: roll back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(List<Taking> all) {
        for (Taking one :
                all.stream().sorted(Comparator.comparing(Taking::voucher)).toList()) {
            Reduction.Taken taken = one.reduction().voucher();
            if (taken != null) {
                uses.take(one.order(), taken, one.email());
                audit.record(
                        "voucher-used",
                        "voucher:" + taken.voucher(),
                        "order:" + one.order() + " " + taken.uses() + " times, "
                                + taken.amount().plain());
            }
        }
        for (Taking one :
                all.stream().sorted(Comparator.comparing(Taking::card)).toList()) {
            Long card = one.reduction().card();
            if (card != null) {
                gifts.reserve(one.order(), card, one.reduction().gift());
            }
        }
    }

    /** The order is sold. @throws CodeRefused where it was over before, and what it was given is spent: roll back */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(String order, Instant at) {
        uses.settle(order);
        gifts.spend(order, at);
    }

    /** The order is over, unpaid. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(String order) {
        uses.release(order);
        gifts.release(order);
    }

    /**
     * Seats of a paid order came to their end: free seats may be chosen anew, and any other code may be used again where the whole
     * order ended because its evening was called off.
     *
     * @param freeSeats how many of them cost nothing
     * @param calledOff true where all seats of the order ended so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void comeBack(String order, int freeSeats, boolean calledOff) {
        uses.comeBack(order, freeSeats, calledOff);
    }

    /**
     * What seats cost that somebody wants for others: as many are free as were before, where the voucher is for them, too. Nothing is
     * taken.
     *
     * @param order whose seats are given
     * @param freeSeats how many of those cost nothing
     */
    @Transactional
    public Reduction carried(String order, int freeSeats, Claim claim) {
        for (VoucherUses.Use use : freeSeats == 0 ? List.<VoucherUses.Use>of() : uses.of(order)) {
            int times = Math.min(freeSeats, use.left());
            if (use.freeSeats() && times > 0) {
                List<Money> off = vouchers.voucher(use.voucher()).off(claim, clock.instant(), times);
                return new Reduction(null, off, null, Money.ZERO);
            }
        }
        return Reduction.NONE;
    }

    /**
     * The same taken, in the transaction in which the seats that were given came back.
     *
     * @param order the one with the new seats · @param freeSeats how many of those cost nothing, more than none
     * @param amount what they would have cost
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void carry(String from, String order, String email, int freeSeats, Money amount) {
        uses.carry(from, order, email, freeSeats, amount);
    }

    /** Gives back to gift cards what these orders had of them, at most that much. @return how much it was */
    @Transactional(Transactional.TxType.MANDATORY)
    public Money giveBack(Collection<String> orders, Money amount) {
        return gifts.giveBack(orders, amount);
    }
}
