package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Jobs;
import org.parterre.platform.Refusal;
import org.parterre.platform.StartUp;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;

/**
 * The same Idempotency-Key gives the same answer: it is looked up before, and kept in the transaction of, the thing it
 * guards. Another request under the same key is refused.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 100;
    /** Nobody asks again for an answer that old. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    protected Idempotency() {}

    /** The same outside of a container, where nothing is forgotten. */
    public Idempotency(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a request says, as one text: two requests have the same one only where each part is the same, whatever characters
     * their senders put into them. A part that is missing is not an empty one.
     */
    public static String content(List<? extends @Nullable Object> parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String written = part == null ? "" : part.toString();
            text.append(part == null ? "-" : written.length() + ":").append(written);
        }
        return text.toString();
    }

    /** An answer as it was given the first time. */
    public record Answer(int status, String body, @Nullable URI location) {}

    /** An answer, with the client's key and the request's {@link #content}. */
    public record Kept(String key, String request, Answer answer) {}

    /** The key was used for something else. */
    public static final class Mismatch extends Refusal {
        Mismatch() {
            super("idempotency-mismatch", 422);
        }
    }

    /**
     * What was answered under that key before, or null: carry on.
     *
     * @param scope what kind of request, such as {@code holds}
     * @param key the client's key, or null where it sent none
     * @param request the request's {@link #content}
     * @throws Mismatch when the key was used with other content
     * @throws BadInput for a key without a character: it would be everybody's
     */
    public @Nullable Answer earlier(String scope, @Nullable String key, String request) {
        if (key == null) {
            return null;
        }
        List<@Nullable Answer> found = database.query(
                "SELECT request_hash, status, answer, location FROM idempotency WHERE scope=? AND idem_key=?",
                row -> {
                    if (!Tokens.hash(request).equals(row.getString(1))) {
                        throw new Mismatch();
                    }
                    String location = row.getString(4);
                    return new Answer(row.getInt(2), row.getString(3), location == null ? null : URI.create(location));
                },
                scope,
                stored(key));
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * Keeps the answer, in the transaction at hand. Of two at once with one key the second finds the row there: its whole
     * transaction is tried again and then sees the first one's answer.
     */
    public void keep(String scope, @Nullable String key, String request, Answer answer) {
        if (key != null) {
            keep(scope, List.of(new Kept(key, request, answer)));
        }
    }

    /** Keeps several in one go. A key that is there already ends a transaction of many: each of them is to be tried alone. */
    public void keep(String scope, List<Kept> answers) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Kept kept : answers) {
            Answer answer = kept.answer();
            rows.add(new @Nullable Object[] {
                scope,
                stored(kept.key()),
                Tokens.hash(kept.request()),
                answer.status(),
                answer.body(),
                answer.location() == null ? null : answer.location().toString(),
                clock.millis()
            });
        }
        try {
            database.updateEach(
                    "INSERT INTO idempotency (scope, idem_key, request_hash, status, answer, location, made_at)"
                            + " VALUES (?,?,?,?,?,?,?)",
                    rows);
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) && answers.size() == 1 ? new Raced() : e;
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(Duration.ofMinutes(10), "forget old answers", this::forgetOld);
    }

    private void forgetOld() {
        database.update(
                "DELETE FROM idempotency WHERE made_at<?",
                clock.instant().minus(REMEMBERED).toEpochMilli());
    }

    private static String stored(String key) {
        if (key.isBlank()) {
            throw new BadInput("Idempotency-Key", "input.idempotency-key");
        }
        return key.length() > LONGEST_KEY ? Tokens.hash(key) : key;
    }
}
