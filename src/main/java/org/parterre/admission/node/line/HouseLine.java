package org.parterre.admission.node.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Settings;

/** The line to the house. Nobody at the door ever waits for it: only the job that keeps the lists asks. */
@ApplicationScoped
class HouseLine {
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 10;
    /** What depends on the moment; and whatever is a fault of the house. */
    private static final Set<Integer> PASSING = Set.of(408, 425);

    @Inject
    Settings settings;

    @Inject
    LineSettings own;

    @Inject
    Turn turn;

    private @Nullable HouseApi api;

    /** What the house said. */
    record Heard(int status, String text) {
        boolean good() {
            return status == 200;
        }
    }

    /**
     * Asks, outside of any transaction.
     *
     * @param question takes the API and what to send as Authorization
     * @return an answer that stays the same however often one asks
     * @throws HouseAway when there was none · @throws HouseRefuses when the house doesn't know who asks
     */
    @Transactional(Transactional.TxType.NEVER)
    public Heard ask(BiFunction<HouseApi, String, Response> question) {
        String token = own.token().orElseThrow(() -> new HouseRefuses("parterre.node.token is not set"));
        turn.take();
        try (Response answer = question.apply(api(), "Bearer " + token)) {
            int status = answer.getStatus();
            if (status >= 500 || status < 200 || (status >= 300 && status < 400) || PASSING.contains(status)) {
                throw new HouseAway("answered " + status);
            }
            String text = answer.readEntity(String.class);
            if (status == 401) {
                throw new HouseRefuses(type(text));
            }
            return new Heard(status, text);
        } catch (ProcessingException silent) {
            throw new HouseAway(String.valueOf(silent.getMessage()));
        }
    }

    /** The type of a problem document, empty where it is none. */
    static String type(String problem) {
        try (JsonReader json = Json.createReader(new StringReader(problem))) {
            return json.readObject().getString("type", "");
        } catch (JsonException | ClassCastException none) {
            return "";
        }
    }

    private synchronized HouseApi api() {
        HouseApi known = api;
        if (known == null) {
            known = RestClientBuilder.newBuilder()
                    .baseUri(settings.nodeOf().orElseThrow())
                    .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                    .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                    .property("microprofile.rest.client.disable.default.mapper", true)
                    .build(HouseApi.class);
            api = known;
        }
        return known;
    }
}
