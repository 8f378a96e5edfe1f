package org.parterre.accounts.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;

/** What devices prove themselves by: kept by its hash, remembered for a moment, because a device asks several times a second. */
@ApplicationScoped
public class DeviceTokens {
    /** Another node may have revoked a device meanwhile, for so long unheard. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1000;

    @Inject
    Database database;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();

    private record Remembered(Paired device, long untilMillis) {}

    /** What is remembered of that device holds no longer. */
    record Changed(long device) {}

    /** The device that a token is of, or was of; null where it never was one. */
    public @Nullable Paired find(String token) {
        String hash = Tokens.hash(token);
        long now = clock.millis();
        Remembered known = remembered.get(hash);
        return known != null && now < known.untilMillis() ? known.device() : read(hash, now);
    }

    /** The same of who comes with a request: a live one is seen by it. */
    public @Nullable Paired meet(String token) {
        @Nullable Paired device = find(token);
        if (device != null && device.live()) {
            see(device.id(), clock.millis());
        }
        return device;
    }

    private @Nullable Paired read(String hash, long now) {
        List<Paired> found = database.query(
                "SELECT d.id, d.name, d.kind, d.supervisor, t.live_for FROM device_token t"
                        + " JOIN device d ON d.id=t.device_id WHERE t.token_hash=?",
                row -> new Paired(
                        row.getLong(1),
                        row.getString(2),
                        DeviceKind.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getObject(5) != null),
                hash);
        if (found.isEmpty()) {
            remembered.remove(hash);
            return null;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(hash, new Remembered(found.get(0), now + BELIEVED.toMillis()));
        return found.get(0);
    }

    /** Nobody waits for this, and nothing fails by it: the queue at the door comes first. */
    private void see(long device, long now) {
        long fresh = now - SEEN_EVERY.toMillis();
        Long last = seen.get(device);
        if (last != null && last > fresh) {
            return;
        }
        seen.put(device, now);
        try {
            database.update(
                    "UPDATE device SET seen_at=? WHERE id=? AND (seen_at IS NULL OR seen_at<=?)", now, device, fresh);
        } catch (DatabaseFailure busy) {
            seen.remove(device); // the next request tries again
        }
    }

    /** A token for a device; the one that it had is over. */
    String begin(long device) {
        end(device);
        String token = Tokens.secret();
        database.update(
                "INSERT INTO device_token (token_hash, device_id, made_at, live_for) VALUES (?,?,?,?)",
                Tokens.hash(token),
                device,
                clock.millis(),
                device);
        return token;
    }

    /** @return false where it had none */
    boolean end(long device) {
        changed(device);
        return database.update(
                        "UPDATE device_token SET live_for=NULL, ended_at=? WHERE live_for=?", clock.millis(), device)
                == 1;
    }

    void changed(long device) {
        changes.fire(new Changed(device));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        remembered.values().removeIf(one -> one.device().id() == changed.device());
    }
}
