package org.parterre.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** So many clients at once, each asking again as soon as it was answered, for a time or until there is nothing left to do. */
record Load(int clients, double seconds) {
    private static final int WORDS = 5;

    /** One of the clients. */
    interface Client extends AutoCloseable {
        /** Does it once. @return false where nothing is left to do · @throws Exception where the answer was another than expected */
        boolean once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes the clients; {@code number} is 0, 1 … */
    interface Clients {
        Client client(int number) throws Exception;
    }

    private static final class Worker extends Thread {
        private final Client client;
        private final CountDownLatch start;
        private final long nanos;
        private final Latencies latencies = new Latencies();
        private final List<String> wrong = new ArrayList<>();
        private int wrongs;
        private long began;
        private long ended;

        Worker(Client client, CountDownLatch start, double seconds) {
            this.client = client;
            this.start = start;
            this.nanos = (long) (seconds * 1e9);
        }

        @Override
        public void run() {
            try (client) {
                start.await();
                began = System.nanoTime();
                ended = began;
                while (ended - began < nanos && once()) {
                    ended = System.nanoTime();
                }
            } catch (Exception e) {
                wrong(e);
            }
        }

        private boolean once() {
            long asked = System.nanoTime();
            try {
                if (!client.once()) {
                    return false;
                }
                latencies.add(System.nanoTime() - asked);
            } catch (Exception e) {
                wrong(e);
            }
            return true;
        }

        private void wrong(Exception e) {
            wrongs++;
            if (wrong.size() < WORDS) {
                wrong.add(e.toString());
            }
        }
    }

    Tally run(Clients made) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            workers.add(new Worker(made.client(i), start, seconds));
        }
        workers.forEach(Thread::start);
        start.countDown();
        for (Worker worker : workers) {
            worker.join(TimeUnit.SECONDS.toMillis((long) seconds + 120));
            if (worker.isAlive()) {
                throw new IllegalStateException("a client was not answered for two minutes");
            }
        }
        long began = workers.stream().mapToLong(worker -> worker.began).min().orElseThrow();
        long ended = workers.stream().mapToLong(worker -> worker.ended).max().orElseThrow();
        return new Tally(
                workers.stream().mapToInt(worker -> worker.latencies.count()).sum(),
                (ended - began) / 1e9,
                Latencies.together(
                        workers.stream().map(worker -> worker.latencies).toList()),
                workers.stream().mapToInt(worker -> worker.wrongs).sum(),
                workers.stream()
                        .flatMap(worker -> worker.wrong.stream())
                        .distinct()
                        .limit(WORDS)
                        .toList());
    }
}
