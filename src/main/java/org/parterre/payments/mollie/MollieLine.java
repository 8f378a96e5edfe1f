package org.parterre.payments.mollie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.GatewayAway;
import org.parterre.payments.GatewayRefuses;

/** The line to Mollie: so many calls at a time, for so long at most, and only an answer that says yes or no counts as one. */
@ApplicationScoped
class MollieLine {
    private static final Logger LOG = Logger.getLogger(MollieLine.class.getName());
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 5;
    private static final int MOST_AT_A_TIME = 30;
    /** A no that stays one. Others depend on the moment (408, 409, 429) or on our key, which somebody can put right (401, 403). */
    private static final Set<Integer> FINAL = Set.of(400, 404, 405, 410, 413, 415, 422);

    @Inject
    MollieSettings settings;

    private final Semaphore free = new Semaphore(MOST_AT_A_TIME);
    private final AtomicInteger silent = new AtomicInteger();
    private @Nullable MollieApi api;

    boolean open() {
        return settings.key().isPresent();
    }

    /**
     * Asks, outside of any transaction.
     *
     * @param question takes the API and what to send as Authorization
     * @throws GatewayAway when there was no answer that says anything · @throws GatewayRefuses when it is no
     */
    @Transactional(Transactional.TxType.NEVER)
    public JsonObject ask(BiFunction<MollieApi, String, Response> question) {
        String key = settings.key().orElseThrow(() -> new GatewayAway("parterre.mollie.key is not set"));
        if (!free.tryAcquire()) {
            throw new GatewayAway("too many wait for Mollie already");
        }
        try (Response answer = question.apply(api(), "Bearer " + key)) {
            JsonObject document = read(answer);
            heard();
            return document;
        } catch (ProcessingException e) {
            throw unheard(reason(e));
        } finally {
            free.release();
        }
    }

    private JsonObject read(Response answer) {
        int status = answer.getStatus();
        if (status >= 200 && status < 300) {
            return answer.readEntity(JsonObject.class);
        }
        if (FINAL.contains(status)) {
            heard();
            throw new GatewayRefuses(status + " " + detail(answer));
        }
        throw unheard("Mollie answered " + status);
    }

    /** What Mollie says is wrong (docs.mollie.com/reference/handling-errors). */
    private static String detail(Response answer) {
        try {
            return answer.readEntity(JsonObject.class).get("detail") instanceof JsonString detail
                    ? detail.getString()
                    : "";
        } catch (ProcessingException unreadable) {
            return "";
        }
    }

    private synchronized MollieApi api() {
        MollieApi known = api;
        if (known == null) {
            known = RestClientBuilder.newBuilder()
                    .baseUri(settings.url())
                    .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                    .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                    .property("microprofile.rest.client.disable.default.mapper", true)
                    .build(MollieApi.class);
            api = known;
        }
        return known;
    }

    private void heard() {
        int before = silent.getAndSet(0);
        if (before > 1) {
            LOG.log(Level.INFO, "Mollie answers again, after {0} calls in vain", before);
        }
    }

    private GatewayAway unheard(String why) {
        int count = silent.incrementAndGet();
        if (Integer.bitCount(count) == 1) { // the first, the second, the fourth …
            LOG.log(Level.WARNING, "no use from Mollie, {0} times by now: {1}", new Object[] {count, why});
        }
        return new GatewayAway(why);
    }

    private static String reason(ProcessingException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
