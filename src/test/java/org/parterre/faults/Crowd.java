package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;

/** People who come for one evening: some hold and order, some pay, some go in, each as fast as they can and with {@link Notes}. */
final class Crowd {
    /** What somebody does all the time. */
    enum Doing {
        HOLDING,
        PAYING,
        SCANNING
    }

    private static final List<Doing> IN_TURN = List.of(Doing.HOLDING, Doing.HOLDING, Doing.PAYING, Doing.SCANNING);
    /** From a house that has just opened, or whose database was away, to somebody who holds a ticket. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final String evening;
    /** How long an order waits for its money. */
    final Duration payingTime;

    final Notes notes = new Notes();
    /** Orders that wait for somebody to pay them, and tickets for somebody to scan them. */
    final Queue<Notes.Placed> toPay = new ConcurrentLinkedQueue<>();

    final Queue<String> toScan = new ConcurrentLinkedQueue<>();

    private final Map<Doing, Integer> cutOff = new ConcurrentHashMap<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean home;
    private volatile long killedAt = Long.MAX_VALUE;

    /** At a house that lets people pay for as long as houses do. */
    Crowd(String evening) {
        this(evening, Duration.ofMinutes(30));
    }

    /** At one whose {@code payment.seconds} are others. */
    Crowd(String evening, Duration payingTime) {
        this.evening = evening;
        this.payingTime = payingTime;
    }

    /** Lets so many in, some at each of these houses, who stay until {@link #goesHome}. Four or more do everything. */
    void comes(int number, House... houses) {
        home = false;
        for (int i = 0; i < number; i++) {
            Doing doing = IN_TURN.get(i % IN_TURN.size());
            Client door =
                    houses[(i + i / IN_TURN.size()) % houses.length].client().as("door");
            Person person = new Person(this, door, Chance.next());
            Thread thread = new Thread(() -> goesOn(doing, person));
            thread.start();
            people.add(thread);
        }
    }

    private void goesOn(Doing doing, Person person) {
        while (!home) {
            try {
                switch (doing) {
                    case HOLDING -> person.holds();
                    case PAYING -> person.pays();
                    case SCANNING -> person.scans();
                }
            } catch (UncheckedIOException gone) {
                pause(); // whether it was done is not known; see the notes
            } catch (Throwable other) {
                StringWriter told = new StringWriter();
                other.printStackTrace(new PrintWriter(told));
                notes.wrong.add(told.toString());
                pause();
            }
        }
    }

    /** Sends it, and knows what it was when the house is killed before the answer. */
    Answer asked(Doing doing, Supplier<Answer> request) {
        long begin = System.nanoTime();
        try {
            return request.get();
        } catch (UncheckedIOException gone) {
            if (begin < killedAt) {
                cutOff.merge(doing, 1, Integer::sum);
            }
            throw gone;
        }
    }

    /** From now on an answer that does not come is one that was cut off, if it was asked for before. */
    void houseIsBeingKilled() {
        killedAt = System.nanoTime();
    }

    /** How many were in the middle of what when their house was killed. */
    Map<Doing, Integer> cutOff() {
        return Map.copyOf(cutOff);
    }

    /** Waits until everybody has something: seats that are kept, an order that is paid, a ticket that is inside. */
    void isAtWork() throws InterruptedException {
        comes("somebody to be at each work", () -> !notes.kept.isEmpty() && !notes.admitted.isEmpty());
    }

    /** Waits until somebody paid an order who had not when this was asked. */
    void buys() throws InterruptedException {
        int before = notes.bought.size();
        comes("somebody to buy", () -> notes.bought.size() > before);
    }

    private void comes(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("waited for %s; wrong so far: %s", what, notes.wrong)
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    void goesHome() throws InterruptedException {
        home = true;
        for (Thread person : people) {
            person.join();
        }
        people.clear();
    }

    static List<String> strings(JsonObject object, String array, String field) {
        return object.getJsonArray(array).getValuesAs(JsonValue::asJsonObject).stream()
                .map(one -> one.getString(field))
                .toList();
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
