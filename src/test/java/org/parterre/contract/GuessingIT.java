package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/** A house as a theatre starts it: no password that anybody knows, and no patience with whoever guesses. */
@Execution(ExecutionMode.CONCURRENT)
class GuessingIT {
    private static final String PASSWORD = "goede zaken in de foyer";

    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theFirstAdministratorChoosesAPasswordAndGuessersAreSlowedDown(Store store) throws IOException {
        try (House house = House.plain(store).open()) {
            Client client = house.client();
            Path file = house.data().resolve("first-sign-in.txt");
            String link = Files.readString(file).strip();
            String code = link.substring(link.indexOf("code=") + "code=".length());
            assertThat(link).startsWith(house.url() + "/welcome?code=");
            assertThat(client.get("/sign-in").text()).doesNotContain("parterre</", "Demo", "demo");
            assertThat(client.get(link).status()).isEqualTo(200);
            assertThat(client.form("/welcome", "code", code, "password", "short", "again", "short")
                            .status())
                    .isEqualTo(422);
            assertThat(client.form("/welcome", "code", code, "password", PASSWORD, "again", PASSWORD)
                            .status())
                    .isEqualTo(303);
            assertThat(file).doesNotExist();
            Refused.quietly(client.get(link));
            assertThat(signIn(client, PASSWORD).status()).isEqualTo(201);

            for (String wrong : new String[] {"parterre", "admin", "", "x"}) {
                assertThat(Refused.as(401, signIn(client, wrong))).isEqualTo("sign-in-failed");
            }
            Client.Answer slowed = signIn(client, "wrong");
            for (int i = 0; i < 6 && slowed.status() == 401; i++) {
                slowed = signIn(client, "wrong");
            }
            assertThat(Refused.as(429, slowed)).isEqualTo("sign-in-slowed");
            assertThat(Integer.parseInt(slowed.header("Retry-After"))).isPositive();
            Client.Answer page = client.form("/sign-in", "name", "admin", "password", "wrong");
            assertThat(page.status()).isEqualTo(429);
            assertThat(page.text()).contains("<form");

            aGrabberIsStoppedAndNobodyElse(house);

            Client.Answer looked = client.get("/api/orders/NONE?key=x");
            for (int i = 0; i < 300 && looked.status() == 404; i++) {
                looked = client.get("/api/orders/NONE?key=x" + i);
            }
            assertThat(Refused.as(429, looked)).isEqualTo("too-many");
            Refused.as(404, client.with("Accept", "application/json").form("/sandbox/payments/x", "outcome", "paid"));
        }
    }

    /** The house believes a proxy on its own machine; these ask through one. */
    private static void aGrabberIsStoppedAndNobodyElse(House house) {
        Client grabber = house.client().with("X-Forwarded-For", "198.51.100.9");
        int asked = 0;
        while (link(grabber, asked).status() == 303) {
            asked++;
            assertThat(asked).isLessThan(100);
        }
        assertThat(link(grabber, asked + 1).status()).isEqualTo(429);
        Client other = house.client().with("X-Forwarded-For", "198.51.100.9, 203.0.113.4");
        assertThat(link(other, 200).status()).isEqualTo(303);
    }

    private static Client.Answer link(Client client, int number) {
        return client.form("/orders", "number", "00000" + (100 + number), "email", "ada@example.com");
    }

    private static Client.Answer signIn(Client client, String password) {
        return client.post("/api/sessions", "{\"name\":\"admin\",\"password\":\"" + password + "\"}");
    }
}
