package org.parterre.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * The picture of one performance that everybody looks at: which places are taken, in memory. It may lag behind the table
 * by the time between a commit and its event; it decides nothing.
 */
public final class SeatMap {
    private final long performance;
    private final Plan plan;
    private final BitSet taken = new BitSet();
    private final long[] heldUntil;
    private final long[] lastNumber;
    private long version;
    private volatile boolean loaded;
    private volatile Picture picture;

    /**
     * What the map shows at one moment; immutable.
     *
     * @param version grows by one with every change
     */
    public record Picture(long version, BitSet takenByOrdinal, int capacity) {
        public boolean taken(Seat seat) {
            return takenByOrdinal.get(seat.ordinal());
        }

        public int free() {
            return capacity - takenByOrdinal.cardinality();
        }
    }

    /** What one change did, for those who listen. */
    public record Change(long performance, long version, List<String> taken, List<String> freed) {}

    /** @param firstVersion larger than any that was shown before, and than other nodes' of the same time: no ETag fits another state */
    SeatMap(long performance, Plan plan, long firstVersion) {
        this.performance = performance;
        this.plan = plan;
        this.heldUntil = new long[plan.seats().size()];
        this.lastNumber = new long[plan.seats().size()];
        Arrays.fill(lastNumber, -1);
        this.version = firstVersion;
        this.picture = draw();
    }

    public Plan plan() {
        return plan;
    }

    public Picture picture() {
        return picture;
    }

    /** True where the place is known to be gone at that time; a hold that is over is not gone. */
    synchronized boolean knownTaken(Seat seat, long nowMillis) {
        return taken.get(seat.ordinal()) && heldUntil[seat.ordinal()] > nowMillis;
    }

    /**
     * Reads the table once, before the first look. Events that arrive meanwhile wait and are applied on top; what they tell
     * of changes that the rows already show does no harm.
     */
    SeatMap loaded(Supplier<List<Inventory.Row>> table) {
        if (!loaded) {
            synchronized (this) {
                if (!loaded) {
                    reread(table);
                }
            }
        }
        return this;
    }

    boolean isLoaded() {
        return loaded;
    }

    /** Reads the table again, because changes may have been missed. @return what is different from before */
    synchronized @Nullable Change reread(Supplier<List<Inventory.Row>> table) {
        List<String> nowTaken = new ArrayList<>();
        List<String> nowFree = new ArrayList<>();
        for (Inventory.Row row : table.get()) {
            @Nullable Seat seat = plan.seat(row.seat());
            if (seat != null) {
                boolean isTaken = !"FREE".equals(row.state());
                if (isTaken != taken.get(seat.ordinal())) {
                    (isTaken ? nowTaken : nowFree).add(row.seat());
                }
                set(seat, isTaken, row.heldUntil());
            }
        }
        loaded = true;
        return shown(nowTaken, nowFree);
    }

    /** Applies a committed change; one that is older than what a seat already shows is passed over. */
    synchronized @Nullable Change apply(SeatsChanged event) {
        List<String> nowTaken = new ArrayList<>();
        event.taken().forEach((id, until) -> {
            if (turn(id, true, until, event.number())) {
                nowTaken.add(id);
            }
        });
        List<String> nowFree = event.freed().stream()
                .filter(id -> turn(id, false, Long.MAX_VALUE, event.number()))
                .toList();
        return shown(nowTaken, nowFree);
    }

    private @Nullable Change shown(List<String> nowTaken, List<String> nowFree) {
        if (nowTaken.isEmpty() && nowFree.isEmpty()) {
            return null;
        }
        version++;
        picture = draw();
        return new Change(performance, version, nowTaken, nowFree);
    }

    private boolean turn(String id, boolean isTaken, long until, long number) {
        @Nullable Seat seat = plan.seat(id);
        if (seat == null || lastNumber[seat.ordinal()] >= number) {
            return false;
        }
        lastNumber[seat.ordinal()] = number;
        boolean was = taken.get(seat.ordinal());
        set(seat, isTaken, until);
        return was != isTaken;
    }

    private void set(Seat seat, boolean isTaken, long until) {
        taken.set(seat.ordinal(), isTaken);
        heldUntil[seat.ordinal()] = until;
    }

    private Picture draw() {
        return new Picture(version, (BitSet) taken.clone(), plan.seats().size());
    }
}
