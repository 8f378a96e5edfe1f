package org.parterre.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parterre.platform.Busy;
import org.parterre.platform.persistence.Together.Outcome;

/** Wishes are words; each touches its letters, so that "ab" and "bc" never share a round. */
@Timeout(30)
class TogetherTest {
    private final List<List<String>> rounds = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsRunning = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @Test
    void whoComesAloneGoesAtOnce() {
        assertThat(together(Duration.ofSeconds(20), this::shout).join("a")).isEqualTo("A");
        assertThat(rounds).containsExactly(List.of("a"));
    }

    @Test
    void thoseWhoComeDuringARoundShareTheNext() throws Exception {
        Together<String, String> together = together(Duration.ofSeconds(20), this::shoutAfterTheFirst);
        List<CompletableFuture<String>> answers = come(together, "a", "b", "c", "d");
        firstMayEnd.countDown();
        for (CompletableFuture<String> answer : answers) {
            assertThat(answer.get()).isUpperCase();
        }
        assertThat(rounds.get(0)).containsExactly("a");
        assertThat(rounds.get(1)).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void twoThatTouchTheSameNeverShareARoundAndKeepTheirOrder() throws Exception {
        Together<String, String> together = together(Duration.ofSeconds(20), this::shoutAfterTheFirst);
        List<CompletableFuture<String>> answers = come(together, "z", "ab", "bc", "cd");
        firstMayEnd.countDown();
        for (CompletableFuture<String> answer : answers) {
            answer.get();
        }
        assertThat(rounds).containsExactly(List.of("z"), List.of("ab"), List.of("bc"), List.of("cd"));
    }

    @Test
    void oneWhoSpoilsTheRoundSpoilsItForNobodyElse() throws Exception {
        Together<String, String> together = together(Duration.ofSeconds(20), wishes -> {
            List<Outcome<String>> outcomes = shoutAfterTheFirst(wishes);
            if (wishes.contains("b")) {
                throw new IllegalArgumentException("b is poison");
            }
            return outcomes;
        });
        List<CompletableFuture<String>> answers = come(together, "a", "b", "c");
        firstMayEnd.countDown();
        assertThat(answers.get(0).get()).isEqualTo("A");
        assertThatThrownBy(answers.get(1)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(answers.get(2).get()).isEqualTo("C");
    }

    @Test
    void aDatabaseThatIsAwayIsAwayForTheWholeRound() throws Exception {
        Together<String, String> together = together(Duration.ofSeconds(20), wishes -> {
            List<Outcome<String>> outcomes = shoutAfterTheFirst(wishes);
            if (!wishes.contains("a")) {
                throw new DatabaseFailure(new SQLException("the line is cut", "08006"));
            }
            return outcomes;
        });
        List<CompletableFuture<String>> answers = come(together, "a", "b", "c", "d");
        firstMayEnd.countDown();
        for (CompletableFuture<String> answer : answers.subList(1, answers.size())) {
            assertThatThrownBy(answer::get).hasCauseInstanceOf(DatabaseFailure.class);
        }
        assertThat(rounds).as("nobody is tried alone").hasSize(2);
    }

    @Test
    void aRefusalIsForTheOneItIsMeantFor() throws Exception {
        Together<String, String> together =
                together(Duration.ofSeconds(20), wishes -> shoutAfterTheFirst(wishes).stream()
                        .map(outcome -> "B".equals(outcome.result()) ? Outcome.<String>refused(new Busy()) : outcome)
                        .toList());
        List<CompletableFuture<String>> answers = come(together, "a", "b", "c");
        firstMayEnd.countDown();
        assertThat(answers.get(2).get()).isEqualTo("C");
        assertThatThrownBy(answers.get(1)::get).hasCauseInstanceOf(Busy.class);
    }

    @Test
    void whoseRoundDoesNotBeginInTimeIsToldSoAndNothingWasDone() throws Exception {
        Together<String, String> together = together(Duration.ofMillis(50), this::shoutAfterTheFirst);
        List<CompletableFuture<String>> answers = come(together, "a", "b");
        assertThatThrownBy(answers.get(1)::get).hasCauseInstanceOf(Busy.class);
        firstMayEnd.countDown();
        assertThat(answers.get(0).get()).isEqualTo("A");
        assertThat(rounds).containsExactly(List.of("a"));
    }

    @Test
    void nobodyWaitsForEverWhenTheMachineFails() {
        AtomicBoolean failed = new AtomicBoolean();
        Together<String, String> together = together(Duration.ofSeconds(20), wishes -> {
            if (failed.compareAndSet(false, true)) {
                throw new OutOfMemoryError("as if");
            }
            return shout(wishes);
        });
        assertThatThrownBy(() -> together.join("a")).isInstanceOf(OutOfMemoryError.class);
        assertThat(together.join("b")).isEqualTo("B");
    }

    private static Together<String, String> together(Duration patience, Together.Round<String, String> round) {
        return new Together<>(
                word -> word.chars()
                        .mapToObj(letter -> String.valueOf((char) letter))
                        .toList(),
                round,
                patience);
    }

    private List<Outcome<String>> shout(List<String> wishes) {
        rounds.add(List.copyOf(wishes));
        return wishes.stream()
                .map(wish -> Outcome.of(wish.toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    private List<Outcome<String>> shoutAfterTheFirst(List<String> wishes) {
        firstIsRunning.countDown();
        try {
            if (!firstMayEnd.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never let it go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return shout(wishes);
    }

    /** The first begins a round, and the others come while it is under way, one after the other. */
    private List<CompletableFuture<String>> come(Together<String, String> together, String... wishes) throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (String wish : wishes) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread somebody = new Thread(() -> {
                try {
                    answer.complete(together.join(wish));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
            somebody.start();
            answers.add(answer);
            if (answers.size() == 1) {
                assertThat(firstIsRunning.await(20, TimeUnit.SECONDS)).isTrue();
            }
            while (!answer.isDone() && somebody.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        return answers;
    }
}
