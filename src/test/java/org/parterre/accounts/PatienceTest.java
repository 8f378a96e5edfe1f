package org.parterre.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Instant EIGHT = Instant.parse("2026-12-11T19:00:00Z");

    private final Patience patience = new Patience(3, Duration.ofSeconds(60));

    @Test
    void theFirstTriesCostNothingAndTheWaitThenDoubles() {
        for (int i = 0; i < 4; i++) {
            patience.guess("admin", EIGHT);
        }
        assertThat(waitOf("admin", EIGHT)).isEqualTo(1);
        patience.guess("admin", EIGHT.plusSeconds(1));
        assertThat(waitOf("admin", EIGHT.plusSeconds(1))).isEqualTo(2);
        patience.guess("admin", EIGHT.plusSeconds(3));
        assertThat(waitOf("admin", EIGHT.plusSeconds(3))).isEqualTo(4);
    }

    @Test
    void whoComesTooEarlyDoesNotMakeTheWaitLonger() {
        guessUntilSlowed();
        long before = waitOf("admin", EIGHT);
        for (int i = 0; i < 100; i++) {
            waitOf("admin", EIGHT);
        }
        assertThat(waitOf("admin", EIGHT)).isEqualTo(before);
    }

    @Test
    void theWaitIsNeverLongerThanTheLongest() {
        Instant now = EIGHT;
        for (int i = 0; i < 80; i++) {
            patience.guess("admin", now);
            now = now.plusSeconds(60);
        }
        patience.guess("admin", now);
        assertThat(waitOf("admin", now)).isEqualTo(60);
    }

    @Test
    void aRightPasswordWipesTheSlate() {
        guessUntilSlowed();
        patience.forgive("admin");
        assertThatCode(() -> patience.guess("admin", EIGHT)).doesNotThrowAnyException();
    }

    @Test
    void oneNameBeingGuessedDoesNotSlowAnother() {
        guessUntilSlowed();
        assertThatCode(() -> patience.guess("door", EIGHT)).doesNotThrowAnyException();
    }

    @Test
    void afterAnHourOfQuietItIsForgotten() {
        guessUntilSlowed();
        Instant later = EIGHT.plus(Duration.ofMinutes(62));
        patience.guess("admin", later);
        assertThatCode(() -> patience.guess("admin", later)).doesNotThrowAnyException();
    }

    private void guessUntilSlowed() {
        for (int i = 0; i < 4; i++) {
            patience.guess("admin", EIGHT);
        }
    }

    private long waitOf(String subject, Instant at) {
        return catchThrowableOfType(SignInSlowed.class, () -> patience.guess(subject, at))
                .seconds();
    }
}
