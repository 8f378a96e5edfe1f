package org.parterre.faults;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.parterre.house.Client.Answer;

/** Many requests at once, and how long each waited for its answer. */
record Rush(List<Timed> answers) {
    /** One answer. */
    record Timed(Answer answer, long millis) {}

    /** Asks that many times at once, and waits for all. */
    static Rush of(int number, Supplier<Answer> request) {
        return of(Collections.nCopies(number, request));
    }

    /** Asks all of it at once. @return the answers, in the order of the requests */
    static Rush of(List<Supplier<Answer>> requests) {
        ExecutorService people = Executors.newFixedThreadPool(requests.size());
        try {
            List<Callable<Timed>> all = requests.stream()
                    .map(request -> (Callable<Timed>) () -> timed(request))
                    .toList();
            List<Future<Timed>> answered = people.invokeAll(all);
            return new Rush(answered.stream().map(Rush::answer).toList());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdownNow();
        }
    }

    private static Timed answer(Future<Timed> one) {
        try {
            return one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static Timed timed(Supplier<Answer> request) {
        long begin = System.nanoTime();
        Answer answer = request.get();
        return new Timed(answer, (System.nanoTime() - begin) / 1_000_000);
    }

    long longestMillis() {
        return answers.stream().mapToLong(Timed::millis).max().orElse(0);
    }

    List<Integer> statuses() {
        return answers.stream().map(one -> one.answer().status()).toList();
    }

    @Override
    public String toString() {
        Map<Integer, Integer> number = new TreeMap<>();
        statuses().forEach(status -> number.merge(status, 1, Integer::sum));
        return number + ", the longest after " + longestMillis() + " ms";
    }
}
