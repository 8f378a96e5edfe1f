package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Outbox;
import org.parterre.orders.Buyer;
import org.parterre.orders.Checkout;
import org.parterre.orders.PlaceOrder;
import org.parterre.orders.Placed;
import org.parterre.payments.Payment;
import org.parterre.payments.Payments;
import org.parterre.payments.Settling;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.Best;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.NotEnoughSeats;
import org.parterre.seats.SeatMaps;

/** People who bought before you came: parties who leave the choice of seats to the house and pay in the sandbox. */
@ApplicationScoped
class DemoAudience {
    private static final String[] FIRST = {
        "Anouk", "Bram", "Fatima", "Joost", "Meral", "Pieter", "Sanne", "Tobias", "Yara", "Wout", "Ilse", "Omar"
    };
    private static final String[] LAST = {
        "de Vries", "Jansen", "El Amrani", "van Dijk", "Bakker", "Yılmaz", "Visser", "Núñez", "Mulder", "Çelik", "Smit"
    };
    private static final String[] TARIFFS = {"normal", "normal", "normal", "normal", "student", "senior"};

    /** The one where everybody has money, whatever else the house can be paid by. */
    private static final String BANK = "sandbox";

    @Inject
    BoxOffice boxOffice;

    @Inject
    Checkout checkout;

    @Inject
    Payments payments;

    @Inject
    Settling settling;

    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    /**
     * Their letters are there to be read, and are never brought: nobody lives at their addresses.
     *
     * @param percent how much of the hall is sold when they are done
     */
    void buys(long performance, int percent) {
        Playbill bill = programme.playbill(performance);
        Random chance = new Random(performance); // the same demo everywhere
        int target = bill.plan().seats().size() * percent / 100;
        while (bill.plan().seats().size() - maps.of(performance).picture().free() < target) {
            int party = Math.min(settings.maxSeats(), 3 + chance.nextInt(4) + (chance.nextInt(3) == 0 ? 3 : 0));
            // not all take the best there is: a hall that fills from one spot looks like nobody's
            String zone = bill.plan()
                    .zones()
                    .get(chance.nextInt(bill.plan().zones().size()))
                    .id();
            try {
                buyOne(
                        boxOffice.holdBest(performance, new Best(party, zone, false), null, BoxOffice.WHATEVER_CHANGED),
                        chance);
            } catch (NotEnoughSeats ofThatZone) {
                buyOne(
                        boxOffice.holdBest(performance, new Best(1, null, false), null, BoxOffice.WHATEVER_CHANGED),
                        chance);
            }
        }
        outbox.leave("buyer%@parterre.example");
    }

    private void buyOne(Hold hold, Random chance) {
        List<PlaceOrder.Line> lines = new ArrayList<>();
        for (String seat : hold.seats()) {
            lines.add(new PlaceOrder.Line(seat, TARIFFS[chance.nextInt(TARIFFS.length)]));
        }
        String first = FIRST[chance.nextInt(FIRST.length)];
        String last = LAST[chance.nextInt(LAST.length)];
        Language language = chance.nextInt(5) == 0 ? Language.EN : Language.NL;
        Buyer buyer = new Buyer(first + " " + last, "buyer" + chance.nextInt(10_000) + "@parterre.example", language);
        Placed placed =
                checkout.place(new PlaceOrder(hold.token(), buyer, lines, BANK, null), BoxOffice.Asker.AUDIENCE);
        @Nullable Payment payment = payments.waiting(placed.number());
        if (payment != null) {
            settling.settle(payment, Payment.Status.PAID);
        }
    }
}
