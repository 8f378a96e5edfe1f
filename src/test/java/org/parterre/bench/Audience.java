package org.parterre.bench;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.parterre.house.House;

/**
 * Those who buy: each takes two seats, orders them, pays at the demo's bank and looks at the tickets. The tickets are kept
 * for the door.
 */
final class Audience {
    private static final String BUYER = "{\"name\":\"Ada de Vries\",\"email\":\"ada@example.com\",\"language\":\"nl\"}";

    private final House house;
    private final Evenings evenings;
    private final Queue<Pair> free = new ConcurrentLinkedQueue<>();
    private final Queue<Ticket> sold = new ConcurrentLinkedQueue<>();

    /** @param code the text in its QR */
    record Ticket(String performance, String code) {}

    Audience(House house) {
        this.house = house;
        this.evenings = new Evenings(house);
    }

    /** Evenings whose doors are open, until there is room for so many orders. */
    void roomFor(int orders) {
        while (free.size() < orders) {
            free.addAll(Evenings.pairs(house.client(), evenings.open(Duration.ofHours(6), true)));
        }
    }

    Load.Client buyer() {
        return new Buyer(new Wire(house.port()));
    }

    /** At least so many tickets, sold now where there are too few. */
    List<Ticket> tickets(int atLeast) throws Exception {
        if (sold.size() < atLeast) {
            int orders = (atLeast - sold.size() + 1) / 2;
            roomFor(orders);
            AtomicInteger left = new AtomicInteger(orders);
            new Load(Effort.CLIENTS, 120)
                    .run(number -> {
                        Load.Client buyer = buyer();
                        return () -> left.getAndDecrement() > 0 && buyer.once();
                    })
                    .mostlyRight();
        }
        return List.copyOf(sold);
    }

    private final class Buyer implements Load.Client {
        private final Wire wire;

        Buyer(Wire wire) {
            this.wire = wire;
        }

        @Override
        public boolean once() throws Exception {
            Pair pair = free.poll();
            if (pair == null) {
                return false;
            }
            Wrong.unless(201, wire.ask(pair.hold()), wire);
            Wrong.unless(201, wire.ask(order(pair, wire.member("token"))), wire);
            String path = "/api/orders/" + wire.member("number") + "?key=" + wire.member("key");
            Wrong.unless(200, wire.ask(pay(wire.member("redirect"))), wire);
            Wrong.unless(200, wire.ask(Wire.request("GET", path, "")), wire);
            keep(pair.performance(), wire.text());
            return true;
        }

        private void keep(String performance, String order) {
            String name = "\"code\":\"";
            int found = 0;
            for (int at = order.indexOf(name); at >= 0; at = order.indexOf(name, at + 1)) {
                int from = at + name.length();
                sold.add(new Ticket(performance, order.substring(from, order.indexOf('"', from))));
                found++;
            }
            if (found != 2) {
                throw new IllegalStateException("two seats and not two tickets: " + order);
            }
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    private static byte[] order(Pair pair, String hold) {
        return Wire.json(
                "/api/orders",
                "{\"hold\":\"" + hold + "\",\"buyer\":" + BUYER + ",\"lines\":[{\"seat\":\"" + pair.one()
                        + "\",\"tariff\":\"normal\"},{\"seat\":\"" + pair.other()
                        + "\",\"tariff\":\"normal\"}],\"payment\":{\"method\":\"sandbox\"}}");
    }

    private static byte[] pay(String redirect) {
        return Wire.request(
                "POST",
                redirect.substring(redirect.indexOf("/sandbox")),
                "outcome=paid",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }
}
