package org.parterre.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.parterre.house.House;

/** People coming in, each by a ticket of their own, against the bare compare-and-set and the insert. */
final class Scans implements Measurement {
    private static final int MOST_PER_SECOND = 4000;
    private static final int MOST_BARE_PER_SECOND = 15_000;

    @Override
    public String id() {
        return "scans";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        double seconds = stage.effort().seconds();
        List<Audience.Ticket> tickets = stage.audience().tickets((int) (MOST_PER_SECOND * seconds));
        Bare bare = Bare.on(stage.store(), 1, 40);
        List<Long> bareTickets = bare.tickets((int) (MOST_BARE_PER_SECOND * seconds));
        Door door = new Door(stage.house(), tickets);
        stage.effort().warm(() -> door.scans(stage.load()), () -> bareScans(bare, bareTickets, stage.load()));
        Rounds rounds = Rounds.of(() -> door.scans(stage.load()), () -> bareScans(bare, bareTickets, stage.load()));
        return List.of(Figure.ratio(
                id(),
                stage.store(),
                "Scans of different tickets at the door ÷ the bare insert that lets one in and the insert of the scan",
                rounds,
                Target.atLeast(0.5)));
    }

    private static Tally bareScans(Bare bare, List<Long> tickets, Load load) throws Exception {
        Queue<Long> outside = new ConcurrentLinkedQueue<>(tickets);
        Tally tally = load.run(number -> new BareScan(bare, outside));
        bare.run("DELETE FROM admission", "DELETE FROM scan");
        bare.tidy("admission", "scan");
        return tally;
    }

    /** The door, with everybody still outside. */
    record Door(int port, String token, List<Audience.Ticket> tickets) {
        Door(House house, List<Audience.Ticket> tickets) {
            this(
                    house.port(),
                    house.client()
                            .post("/api/sessions", "{\"name\":\"door\",\"password\":\"parterre\"}")
                            .json()
                            .getString("token"),
                    tickets);
        }

        Load.Client in(Wire wire, Queue<Audience.Ticket> outside, Queue<Audience.Ticket> inside) {
            return new Scanning(this, wire, "IN", "ADMIT", outside, inside);
        }

        Load.Client out(Wire wire, Queue<Audience.Ticket> inside) {
            return new Scanning(this, wire, "OUT", "LEFT", inside, new ConcurrentLinkedQueue<>());
        }

        /** Lets people in, and out again when the time is over. */
        Tally scans(Load load) throws Exception {
            Queue<Audience.Ticket> outside = new ConcurrentLinkedQueue<>(tickets);
            Queue<Audience.Ticket> inside = new ConcurrentLinkedQueue<>();
            Tally tally = load.run(number -> in(new Wire(port), outside, inside));
            new Load(load.clients(), 120)
                    .run(number -> out(new Wire(port), inside))
                    .allRight();
            return tally;
        }
    }

    private record Scanning(
            Door door, Wire wire, String way, String verdict, Queue<Audience.Ticket> from, Queue<Audience.Ticket> to)
            implements Load.Client {
        @Override
        public boolean once() throws Exception {
            Audience.Ticket ticket = from.poll();
            if (ticket == null) {
                return false;
            }
            String scan = "{\"id\":\"bench-" + Bare.number() + "\",\"code\":\"" + ticket.code() + "\",\"performance\":"
                    + ticket.performance() + ",\"direction\":\"" + way + "\",\"gate\":\"Zaal links\"}";
            int status = wire.ask(Wire.json("/api/scans", scan, "Authorization", "Bearer " + door.token()));
            Wrong.unless(200, status, wire);
            if (!verdict.equals(wire.member("verdict"))) {
                throw new Wrong(status, wire.text());
            }
            to.add(ticket);
            return true;
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
