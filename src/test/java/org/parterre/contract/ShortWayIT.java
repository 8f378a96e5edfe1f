package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What comes in its plainest form takes a short way to its resource. With a cookie that says nothing it takes the long one. */
@ParameterizedClass
@EnumSource(Store.class)
class ShortWayIT {
    @Parameter
    Store store;

    private Visitor plain;

    @BeforeEach
    void come() {
        plain = new Visitor(Houses.on(store).client());
    }

    private static Visitor byTheLongWay(Visitor visitor) {
        return visitor.with("Cookie", "seen=1");
    }

    private static void isTheSame(Client.Answer plain, Client.Answer other) {
        assertThat(other.status()).isEqualTo(plain.status());
        assertThat(other.json()).isEqualTo(plain.json());
        assertThat(headers(other)).isEqualTo(headers(plain));
    }

    private static Map<String, List<String>> headers(Client.Answer answer) {
        HttpHeaders all = answer.raw().headers();
        Map<String, List<String>> told = new TreeMap<>(all.map());
        told.keySet().removeAll(List.of("content-length", "transfer-encoding", "date"));
        return told;
    }

    @Test
    void aHoldAndItsRefusalAreTheSame() {
        String evening = plain.someEvening();
        String holds = "/api/performances/" + evening + "/holds";
        String wish = Visitor.wish(Visitor.seats(plain.hold(evening, 2)));
        isTheSame(plain.post(holds, wish), byTheLongWay(plain).post(holds, wish));

        JsonObject free = plain.hold(evening, 2);
        plain.delete("/api/holds/" + free.getString("token"));
        Visitor keyed = plain.with("Idempotency-Key", UUID.randomUUID().toString());
        Client.Answer held = keyed.post(holds, Visitor.wish(Visitor.seats(free)));
        assertThat(held.status()).isEqualTo(201);
        isTheSame(held, byTheLongWay(keyed).post(holds, Visitor.wish(Visitor.seats(free))));
    }

    @Test
    void aScanAndItsRefusalAreTheSame() {
        Visitor door = plain.as("door");
        String tonight = plain.tonight();
        String code = plain.tickets(tonight, 1).getJsonObject(0).getString("code");
        for (String scan : List.of(
                DoorContractIT.scan(UUID.randomUUID().toString(), code, tonight, "IN"),
                DoorContractIT.scan(UUID.randomUUID().toString(), "x", tonight, "IN"),
                DoorContractIT.scan("no id", code, tonight, "IN"),
                "{\"id\":[}",
                "null")) {
            isTheSame(door.post("/api/scans", scan), byTheLongWay(door).post("/api/scans", scan));
        }
        Visitor nobody = plain.with("Authorization", "Bearer of bad news");
        String scan = DoorContractIT.scan(UUID.randomUUID().toString(), code, tonight, "IN");
        isTheSame(nobody.post("/api/scans", scan), byTheLongWay(nobody).post("/api/scans", scan));
    }
}
