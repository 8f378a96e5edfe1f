package org.parterre.seats;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** The order in which things were decided, and the book of what they were. */
final class Register {
    private final AtomicLong numbers = new AtomicLong();
    private final TreeSet<Long> uncommitted = new TreeSet<>();
    private final ConcurrentLinkedQueue<Deed> deeds = new ConcurrentLinkedQueue<>();

    /** The next number; to be drawn at the end of a transaction, while everything that it changed is locked. */
    long draw() {
        synchronized (uncommitted) {
            long number = numbers.incrementAndGet();
            uncommitted.add(number);
            return number;
        }
    }

    /** Its transaction is over, one way or the other. */
    void over(long number) {
        synchronized (uncommitted) {
            uncommitted.remove(number);
        }
    }

    /** Up to this number everything is committed: what comes later may be seen or not, by somebody who looks now. */
    long committed() {
        synchronized (uncommitted) {
            return uncommitted.isEmpty() ? numbers.get() : uncommitted.first() - 1;
        }
    }

    /** What was decided just now, in the transaction of that number; 0 where it was rolled back. */
    Deed.Span since(long from, long number) {
        return new Deed.Span(from, number, numbers.get());
    }

    void write(Deed deed) {
        deeds.add(deed);
    }

    /** By number; what was rolled back stands where it ended. */
    List<Deed> deeds() {
        return deeds.stream().sorted(Comparator.comparingLong(Deed::place)).toList();
    }
}
