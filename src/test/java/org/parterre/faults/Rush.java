package org.parterre.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    static Rush of(int number, Supplier<Answer> request) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(number);
        try {
            List<Callable<Timed>> requests = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                requests.add(() -> timed(request));
            }
            List<Timed> answers = new ArrayList<>();
            for (Future<Timed> one : people.invokeAll(requests)) {
                answers.add(one.get());
            }
            return new Rush(answers);
        } finally {
            people.shutdownNow();
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
}
