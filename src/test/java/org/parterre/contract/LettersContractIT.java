package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The organiser gives the letters words of the house's own, and reads every letter before anybody gets it. */
@ParameterizedClass
@EnumSource(Store.class)
class LettersContractIT {
    private static final Pattern KIND = Pattern.compile("/office/mail/letters/([a-z-]+)\"");

    @Parameter
    Store store;

    @Test
    void theHousesOwnWordsAreKeptInBothLanguages() {
        Visitor organiser = new Visitor(Houses.on(store).client()).as("organiser");
        JsonObject venue = organiser
                .post("/api/venues", "{\"name\":\"De Brug\",\"city\":\"Doesburg\",\"address\":\"Kade 2\"}")
                .json();
        assertThat(venue.getJsonObject("travel").getString("nl")).isEmpty();
        String travel = "/api/venues/" + venue.getString("id") + "/travel";
        JsonObject reached =
                organiser.put(travel, "{\"nl\":\" Bus 7\\r\\nof de fiets \"}").json();
        assertThat(reached.getJsonObject("travel").getString("nl")).isEqualTo("Bus 7\nof de fiets");
        assertThat(reached.getJsonObject("travel").getString("en")).isEqualTo("Bus 7\nof de fiets");
        assertThat(organiser.get("/api/venues").list()).contains(reached);
        Client.Answer wrong = organiser.put(travel, "{\"nl\":\"\",\"en\":\"" + "x".repeat(1001) + "\"}");
        assertThat(Refused.as(400, wrong)).isEqualTo("bad-input");
        assertThat(wrong.json().getString("field")).isEqualTo("travel_en");
        assertThat(organiser.put("/api/venues/1/travel", "{}").status()).isEqualTo(404);

        JsonObject production = organiser.get("/api/productions").list().getJsonObject(0);
        String letter = "/api/productions/" + production.getString("id") + "/letter";
        Client.Answer same =
                organiser.put(letter, production.getJsonObject("letter").toString());
        assertThat(same.json()).isEqualTo(production.getJsonObject("letter"));
        assertThat(organiser.put(letter, "{\"nl\":\"a\\u0007b\"}").json().getString("field"))
                .isEqualTo("letter_nl");
        assertThat(new Visitor(Houses.on(store).client()).put(letter, "{}").status())
                .isEqualTo(401);
    }

    @Test
    void everyLetterIsShownInBothLanguagesAndOneIsSentToLookAt() {
        Client anybody = Houses.on(store).client();
        Client office = anybody.as("organiser").with("Accept-Language", "en");
        List<String> kinds = KIND.matcher(office.get("/office/mail/letters").text())
                .results()
                .map(kind -> kind.group(1))
                .distinct()
                .toList();
        assertThat(kinds)
                .contains("tickets", "reminder", "order-link", "refund-too-late", "refund-paid-twice", "seats-renamed");
        for (String kind : kinds) {
            String path = "/office/mail/letters/" + kind;
            // a gift card that is bought is for no evening in particular
            String about = kind.matches("gift-card-bought|refund-gift-.*") ? "50" : "Goede Zaken";
            assertThat(office.get(path).text()).contains(about).doesNotContain("letter.kind.");
            Client.Answer dutch = office.get(path + "/nl");
            assertThat(dutch.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
            assertThat(dutch.text()).contains(about, "<html lang=\"nl\">");
            assertThat(office.get(path + "/en").text()).contains(about, "<html lang=\"en\">");
        }
        String tickets = "/office/mail/letters/tickets";
        assertThat(office.form(tickets, "language", "en", "email", "nobody").status())
                .isEqualTo(422);
        assertThat(office.form(tickets, "language", "en", "email", "office@example.com")
                        .status())
                .isEqualTo(303);
        assertThat(office.get("/office/mail").text()).contains("[Sample] Your tickets for Goede Zaken");
        assertThat(office.get("/office/mail/letters/none").status()).isEqualTo(404);
        assertThat(anybody.get(tickets + "/nl").status()).isIn(303, 401);
        assertThat(office.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }
}
