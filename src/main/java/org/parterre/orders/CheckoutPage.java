package org.parterre.orders;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.vouchers.Claim;
import org.parterre.orders.vouchers.Reduction;
import org.parterre.payments.PaymentMethod;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.programme.Charges;
import org.parterre.programme.Playbill;
import org.parterre.programme.TariffTerms;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.venue.Seat;
import org.parterre.venue.SeatLabel;

/**
 * The page where a buyer says who they are and who comes along.
 *
 * @param secondsLeft how long the seats are still kept
 * @param typed what was typed, empty at first
 * @param troubles what is wrong with it: the sentence by field
 * @param refusal why the order was refused as a whole, or null
 * @param methods how it may be paid, the usual way first
 * @param charges what comes on top of the seats
 * @param reduction what the codes that were typed do
 * @param warnings for staff: what the audience would have been refused these seats for
 */
public record CheckoutPage(
        Playbill playbill,
        Hold hold,
        long secondsLeft,
        List<Choice> choices,
        Typed typed,
        Map<String, String> troubles,
        @Nullable String refusal,
        List<PaymentMethod> methods,
        Charges charges,
        Reduction reduction,
        List<String> warnings) {
    private static final Duration COUNTED_DOWN = Duration.ofHours(1);

    /** A seat with the tariffs that may be chosen for it. */
    public record Choice(Seat seat, SeatLabel label, List<Playbill.Fare> fares, String chosen) {
        public Money price() {
            return fares.stream()
                    .filter(fare -> fare.code().equals(chosen))
                    .findFirst()
                    .map(Playbill.Fare::price)
                    .orElse(Money.ZERO);
        }
    }

    /**
     * What the form said. {@code tariffs} is by seat; {@code method} is empty where none was chosen; {@code codes} have commas
     * between them; {@code service} is the charge that was shown, in cents; {@code help} is what is wanted at the door.
     */
    public record Typed(
            String name,
            String email,
            Map<String, String> tariffs,
            String method,
            String codes,
            String service,
            String donation,
            boolean helped,
            String help) {
        static final Typed NOTHING = new Typed("", "", Map.of(), "");

        public Typed(String name, String email, Map<String, String> tariffs, String method) {
            this(name, email, tariffs, method, "", "", "", false, "");
        }

        /** Nothing yet, by somebody who came with a code. */
        static Typed code(String code) {
            return new Typed("", "", Map.of(), "", code, "", "", false, "");
        }

        /** The gift; nothing where it can't be read. */
        Money given() {
            try {
                return OrderRequest.donation("donation", donation);
            } catch (BadInput unreadable) {
                return Money.ZERO;
            }
        }

        /** True where nobody typed anything yet. */
        boolean remembered() {
            return name.isEmpty() && email.isEmpty() && tariffs.isEmpty();
        }
    }

    public static CheckoutPage of(
            Playbill playbill,
            Hold hold,
            BoxOffice.Asker asker,
            Instant now,
            Language language,
            Typed typed,
            Map<String, String> troubles,
            @Nullable String refusal,
            List<PaymentMethod> methods) {
        List<Choice> choices = new ArrayList<>();
        for (String id : hold.seats()) {
            Seat seat = Pricing.seat(playbill, id);
            List<Playbill.Fare> fares = Pricing.allowed(playbill, seat, hold.seats(), asker);
            String wanted = typed.tariffs().getOrDefault(id, "");
            boolean known = fares.stream().anyMatch(fare -> fare.code().equals(wanted));
            choices.add(new Choice(
                    seat, playbill.plan().label(seat, language), fares, known ? wanted : Pricing.usual(fares)));
        }
        long left = Math.max(0, Duration.between(now, hold.expiresAt()).toSeconds());
        return new CheckoutPage(
                playbill,
                hold,
                left,
                List.copyOf(choices),
                typed,
                troubles,
                refusal,
                methods,
                Checkout.charges(playbill, null, asker),
                Reduction.NONE,
                List.of());
    }

    /** What a form with a choice for each seat says: the tariffs by seat. */
    public static Map<String, String> tariffs(MultivaluedMap<String, String> form) {
        List<String> seats = form.getOrDefault("seat", List.of());
        List<String> tariffs = form.getOrDefault("tariff", List.of());
        Map<String, String> bySeat = new HashMap<>();
        for (int i = 0; i < Math.min(seats.size(), tariffs.size()); i++) {
            bySeat.put(seats.get(i), tariffs.get(i));
        }
        return bySeat;
    }

    /** The same for staff, who may sell what the audience may not, and are told. */
    CheckoutPage warning(List<String> sentences) {
        return new CheckoutPage(
                playbill, hold, secondsLeft, choices, typed, troubles, refusal, methods, charges, reduction, sentences);
    }

    /** The same for who exchanges seats: the charge is paid. */
    public CheckoutPage inExchange() {
        return new CheckoutPage(
                playbill,
                hold,
                secondsLeft,
                choices,
                typed,
                troubles,
                refusal,
                methods,
                charges.waived(),
                reduction,
                warnings);
    }

    /** Whether that way is marked: the one that was chosen, and otherwise the usual one. */
    public boolean marked(PaymentMethod method) {
        boolean known = methods.stream().anyMatch(one -> one.code().equals(typed.method()));
        return known ? method.code().equals(typed.method()) : method == methods.get(0);
    }

    /** The same with what its codes do, or with what is wrong with them. */
    CheckoutPage reduced(Reduction by, @Nullable String trouble) {
        Map<String, String> all = new LinkedHashMap<>(troubles);
        if (trouble != null && refusal == null) {
            all.put("codes", trouble);
        }
        return new CheckoutPage(
                playbill, hold, secondsLeft, choices, typed, all, refusal, methods, charges, by, warnings);
    }

    /** What the codes would be asked to pay. */
    Claim claim() {
        return new Claim(
                playbill.production(),
                typed.email(),
                choices.stream()
                        .map(choice -> new Claim.Spot(choice.seat().zone(), choice.chosen(), choice.price()))
                        .toList(),
                charges,
                donation());
    }

    /** What is still to be paid. */
    public Money due() {
        return total().minus(reduction.gift());
    }

    /** What it costs, with what a voucher takes off. */
    public Money total() {
        return seats().plus(service()).plus(donation());
    }

    private Money seats() {
        return Money.sum(choices, Choice::price).minus(reduction.discount());
    }

    /** What comes on top of that. */
    public Money service() {
        return charges.on(seats());
    }

    /** What the buyer gives besides. */
    public Money donation() {
        return typed.given();
    }

    /** The tariffs that may be chosen for one seat or another and about which there is something to say, each once. */
    public Collection<TariffTerms> conditions() {
        return choices.stream()
                .flatMap(choice -> choice.fares().stream())
                .map(Playbill.Fare::terms)
                .filter(terms -> !terms.who().nl().isEmpty()
                        || !terms.proof().nl().isEmpty()
                        || terms.least() != null
                        || terms.most() != null
                        || terms.staffOnly())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Money vat() {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> charges.vat().within(choices.get(i).price().minus(reduction.off(i))))
                .reduce(charges.vat().within(service()), Money::plus);
    }

    /** Whole minutes, rounded up: what is said where nobody counts down. */
    public int minutesLeft() {
        return (int) ((secondsLeft + 59) / 60);
    }

    /** Kept for so long that nobody counts down, as what the waiting list offers. */
    public boolean forHours() {
        return secondsLeft > COUNTED_DOWN.toSeconds();
    }

    public boolean wrong() {
        return refusal != null || !troubles.isEmpty();
    }

    public boolean wrong(String field) {
        return troubles.containsKey(field);
    }

    public String trouble(String field) {
        return troubles.getOrDefault(field, "");
    }

    /** The page that says that the time is over. {@code playbill} is null where not even the hold is remembered. */
    public record Over(@Nullable Playbill playbill) {}
}
