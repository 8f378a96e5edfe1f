package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** A plan is drawn: kept again and again, by one window at a time, perhaps unfinished, and used when it is ready. */
@ParameterizedClass
@EnumSource(Store.class)
class DraftsContractIT {
    private static final int PLACES = 90;

    @Parameter
    Store store;

    private Visitor organiser;
    private String hall;

    @BeforeEach
    void aHall() {
        organiser = new Visitor(Houses.on(store).client())
                .with("Accept-Language", "en")
                .as("organiser");
        String venue = organiser
                .post("/api/venues", "{\"name\":\"De Lege\",\"city\":\"Doesburg\",\"address\":\"Kade 1\"}")
                .json()
                .getString("id");
        hall = organiser
                .post("/api/halls", "{\"venue\":\"" + venue + "\",\"name\":\"Tekenzaal\"}")
                .json()
                .getString("id");
    }

    @Test
    void anEmptySheetIsDrawnOnUntilItCanBeUsed() {
        String desk = sheet();
        String path = desk.replace("/office", "/api").replace("/drawing", "");
        Client.Answer blank = organiser.get(path);
        assertThat(blank.json().getString("format")).isEqualTo("parterre-plan/1");
        assertThat(names(organiser.get(path + "/check"))).containsExactly("no-seats", "empty-zone");
        assertThat(page(desk).text()).contains("data-take=\"block\"");

        String drawn = plan("");
        Client.Answer kept = drawing(organiser, blank).put(path, drawn);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.json().getInt("seats")).isEqualTo(PLACES);
        assertThat(kept.json().getBoolean("ready")).isTrue();
        assertThat(organiser.get(path).text()).as("to the letter").isEqualTo(drawn);
        assertThat(organiser.get(path).header("ETag")).isEqualTo(kept.header("ETag"));

        Client.Answer used = organiser.client().form(path.replace("/api", "/office") + "/publication");
        assertThat(used.status()).isEqualTo(303);
        String plan = used.header("Location").replaceFirst(".*/office", "/api");
        assertThat(organiser.get(plan).text()).isEqualTo(drawn);
        assertThat(organiser.get(path).status()).as("it is no draft any more").isEqualTo(404);
        assertThat(drawing(organiser, kept).put(path, drawn).status()).isEqualTo(404);

        String again = sheet().replace("/office", "/api").replace("/drawing", "");
        assertThat(organiser.get(again).text()).as("the next begins with it").isEqualTo(drawn);
        Client.Answer empty = organiser.client().form("/office/plan-drafts", "hall", hall, "sheet", "empty");
        assertThat(empty.header("Location")).endsWith("/drawing");
    }

    @Test
    void ofTwoWindowsNeitherWipesOutTheOthers() {
        String path = sheet().replace("/office", "/api").replace("/drawing", "");
        Client.Answer seen = organiser.get(path);
        String mine = plan("");
        String theirs = plan(",\"restricted_view\":true");
        Client.Answer kept = drawing(organiser, seen).put(path, mine);
        assertThat(drawing(organiser, seen).put(path, mine).status())
                .as("sent again because the answer was lost")
                .isEqualTo(200);
        Client.Answer stale = drawing(organiser, seen).put(path, theirs);
        assertThat(Refused.as(412, stale)).isEqualTo("stale-version");
        assertThat(stale.json().getString("title")).contains("in another window");
        assertThat(organiser.get(path).text()).isEqualTo(mine);
        Client.Answer copy = organiser.post("/api/plan-drafts?hall=" + hall, theirs);
        assertThat(copy.status()).isEqualTo(201);
        assertThat(organiser
                        .get("/api/plan-drafts/" + copy.json().getString("id"))
                        .text())
                .isEqualTo(theirs);
        assertThat(drawing(organiser, kept).put(path, theirs).status()).isEqualTo(200);
        assertThat(Refused.as(400, organiser.put(path, mine))).isEqualTo("bad-input");
    }

    @Test
    void whatIsUnfinishedIsKeptAndNamedButNotUsed() {
        String path = sheet().replace("/office", "/api").replace("/drawing", "");
        String unfinished = plan(",\"companion_of\":\"nobody\"").replaceFirst(",\"zone\":\"1\"", "");
        Client.Answer kept = drawing(organiser, organiser.get(path)).put(path, unfinished);
        assertThat(kept.json().getBoolean("ready")).isFalse();
        assertThat(names(kept)).containsExactly("no-zone", "lone-companion");
        JsonObject first = kept.json().getJsonArray("oddities").getJsonObject(0);
        assertThat(first.getString("sentence")).isEqualTo("These places are in no zone: A-1.");
        assertThat(first.getJsonArray("seats").getString(0)).isEqualTo("s-1");
        String look = path.replace("/api", "/office");
        assertThat(page(look).text()).contains("This has to be right first").doesNotContain("/publication");
        assertThat(organiser.client().get(look + "/picture.svg").status()).isEqualTo(200);
        assertThat(organiser.client().form(look + "/publication").status()).isEqualTo(422);
        assertThat(organiser.get(path).text()).isEqualTo(unfinished);
    }

    @Test
    void whatIsNoPlanIsRefusedAndNothingOfItKept() {
        String path = sheet().replace("/office", "/api").replace("/drawing", "");
        Client.Answer seen = organiser.get(path);
        Client.Answer wrong = drawing(organiser, seen).put(path, plan("").replaceFirst("s-2\"", "s-1\""));
        assertThat(Refused.as(422, wrong)).isEqualTo("unreadable-plan");
        assertThat(wrong.json().getString("title")).contains("two seats have the identity s-1");
        assertThat(wrong.json().getInt("line")).isEqualTo(1);
        for (String nothing : List.of("", "[", "null", "{\"format\":\"pretix\"}", "{\"a\":".repeat(2000))) {
            assertThat(Refused.as(422, drawing(organiser, seen).put(path, nothing)))
                    .isEqualTo("unreadable-plan");
        }
        String large = plan("").replace("Tekenzaal", "x".repeat(300_000));
        assertThat(drawing(organiser, seen).put(path, large).status())
                .as("more than a form may be, and read")
                .isEqualTo(422);
        assertThat(drawing(organiser, seen)
                        .put(path, " ".repeat(4 * 1024 * 1024 + 1))
                        .status())
                .isEqualTo(413);
        assertThat(organiser.get(path).text()).isEqualTo(seen.text());
        Visitor visitor = new Visitor(Houses.on(store).client());
        assertThat(visitor.get(path).status()).isEqualTo(401);
        assertThat(drawing(visitor.as("boxoffice"), seen).put(path, plan("")).status())
                .isEqualTo(403);
        assertThat(organiser.post("/api/plan-drafts?hall=1", plan("")).status()).isEqualTo(400);
    }

    /** The address of the desk with a new sheet of the hall. */
    private String sheet() {
        Client.Answer begun = organiser.client().form("/office/plan-drafts", "hall", hall);
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);
        return begun.header("Location").replaceFirst(".*/office", "/office");
    }

    private Client.Answer page(String path) {
        Client.Answer answer = organiser.client().with("Accept", "text/html").get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    /** Somebody who has that drawing before them. */
    private static Visitor drawing(Visitor who, Client.Answer seen) {
        return who.with("If-Match", seen.header("ETag"));
    }

    private static List<String> names(Client.Answer stands) {
        return stands.json().getJsonArray("oddities").getValuesAs(JsonValue::asJsonObject).stream()
                .map(odd -> odd.getString("name"))
                .toList();
    }

    /** One row. @param more facts of its first seat */
    private static String plan(String more) {
        StringBuilder seats = new StringBuilder();
        for (int seat = 1; seat <= PLACES; seat++) {
            seats.append(seat == 1 ? "" : ",")
                    .append("{\"id\":\"s-")
                    .append(seat)
                    .append("\",\"number\":\"")
                    .append(seat)
                    .append("\",\"x\":")
                    .append(22 * seat)
                    .append(",\"y\":40.50,\"zone\":\"1\"")
                    .append(seat == 1 ? more : "")
                    .append('}');
        }
        return "{\"format\":\"parterre-plan/1\",\"name\":\"Tekenzaal\",\"size\":{\"width\":2100,\"height\":100},"
                + "\"zones\":[{\"id\":\"1\",\"name\":{\"nl\":\"1e rang\",\"en\":\"First price\"}}],\"sections\":[{\"id\":\"z\","
                + "\"name\":{\"nl\":\"Zaal\",\"en\":\"Stalls\"},\"rows\":[{\"label\":\"A\",\"seats\":[" + seats
                + "]}]}]}";
    }
}
