package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The contract itself: what is served and shown is what is written. */
@ParameterizedClass
@EnumSource(Store.class)
class ContractIT {
    @Parameter
    Store store;

    private final JsonObject written = Described.written().contract();
    private Client client;

    @BeforeEach
    void come() {
        client = Houses.on(store).client();
    }

    @Test
    void programsReadTheContractAsItIsWritten() {
        Client.Answer served = client.get("/openapi?format=json");
        assertThat(served.status()).isEqualTo(200);
        assertThat(operations(served.json())).isEqualTo(operations(written));
        assertThat(served.json().getValue("/components/schemas").asJsonObject().keySet())
                .isEqualTo(
                        written.getValue("/components/schemas").asJsonObject().keySet());
        assertThat(served.json().getValue("/components/schemas/Problem/required"))
                .isEqualTo(written.getValue("/components/schemas/Problem/required"));
        assertThat(client.get("/openapi").text()).startsWith("openapi: ");
    }

    @Test
    void peopleReadItInBothLanguages() {
        for (String language : new String[] {"nl", "en"}) {
            Client.Answer page = client.with("Accept-Language", language).get("/api/docs");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("<html lang=\"" + language + "\"").doesNotContain(">docs.");
            operations(written).forEach(id -> assertThat(page.text()).contains("id=\"" + id + "\""));
            written.getValue("/components/schemas").asJsonObject().keySet().forEach(name -> assertThat(page.text())
                    .contains("id=\"shape-" + name + "\""));
        }
    }

    private static Set<String> operations(JsonObject contract) {
        Set<String> ids = new TreeSet<>();
        for (JsonValue methods : contract.getJsonObject("paths").values()) {
            methods.asJsonObject().values().stream()
                    .filter(JsonObject.class::isInstance)
                    .forEach(operation -> ids.add(operation.asJsonObject().getString("operationId")));
        }
        return ids;
    }
}
