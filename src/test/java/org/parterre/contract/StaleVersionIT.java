package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Who says what they looked at is refused when it has changed since; who doesn't say is not. In a small hall that is empty. */
@ParameterizedClass
@EnumSource(Store.class)
class StaleVersionIT {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Parameter
    Store store;

    private Visitor buyer;
    private Visitor organiser;
    private String evening;
    private String wheelchairPlaces;
    private String form;

    @BeforeEach
    void anEmptySmallHall() {
        buyer = new Visitor(Houses.on(store).client().with("Accept-Language", "en"));
        organiser = buyer.as("organiser");
        String id = SeasonContractIT.onSale(
                organiser, SeasonContractIT.halls(organiser).get(0));
        evening = "/api/performances/" + id;
        wheelchairPlaces = evening + "/wheelchair-places";
        form = "/office/performances/" + id + "/wheelchair-places";
    }

    @Test
    void whoChoseOnAnOldMapHoldsNothing() {
        Client.Answer old = map();
        assertThat(hold(buyer, "zaal-C-1", "zaal-C-2").status()).isEqualTo(201);
        String seats = Visitor.wish(List.of("zaal-D-1", "zaal-D-2"));
        String best = "{\"best\":{\"count\":2}}";
        for (String wish : List.of(seats, best)) {
            stale(with(tag(old)).post(evening + "/holds", wish));
            stale(buyer.post(evening + "/holds", versioned(wish, version(old))));
            stale(with(tag(map())).post(evening + "/holds", versioned(wish, version(old))));
            stale(with(tag(old)).post(evening + "/holds", versioned(wish, version(map()))));
        }
        assertThat(taken()).containsExactlyInAnyOrder("zaal-C-1", "zaal-C-2");
        assertThat(with(tag(map())).post(evening + "/holds", seats).status()).isEqualTo(201);
        assertThat(buyer.post(evening + "/holds", versioned(best, version(map())))
                        .status())
                .isEqualTo(201);
        Visitor dutch = new Visitor(Houses.on(store).client().with("Accept-Language", "nl"));
        assertThat(dutch.post(evening + "/holds", versioned(best, version(old)))
                        .json()
                        .getString("title"))
                .isEqualTo("De plaatsen zijn veranderd sinds u keek. Bekijk de plattegrond opnieuw.");
    }

    @Test
    void whoSaysNothingAboutTheMapIsRefusedOnlyWhatIsTaken() {
        assertThat(hold(buyer, "zaal-B-1", "zaal-B-2").status()).isEqualTo(201);
        Client.Answer refused = hold(buyer, "zaal-B-2", "zaal-B-3");
        assertThat(Refused.as(409, refused)).isEqualTo("seats-taken");
        assertThat(SeatsContractIT.taken(refused.json(), "taken")).containsExactly("zaal-B-2");
        assertThat(taken()).doesNotContain("zaal-B-3");
        assertThat(hold(buyer, "zaal-B-3", "zaal-B-4").status()).isEqualTo(201);
    }

    @Test
    void tagsAreComparedAsTheRfcSays() {
        Client.Answer now = map();
        stale(hold(with("W/" + tag(now)), "zaal-C-1", "zaal-C-2"));
        stale(hold(with("\"another\""), "zaal-C-1", "zaal-C-2"));
        assertThat(Refused.problem(hold(with("no tag"), "zaal-C-1", "zaal-C-2")))
                .isIn("stale-version", "http-400");
        assertThat(taken()).isEmpty();
        assertThat(hold(with("\"another\", " + tag(now)), "zaal-C-1", "zaal-C-2")
                        .status())
                .isEqualTo(201);
        assertThat(hold(with("*"), "zaal-C-3", "zaal-C-4").status()).isEqualTo(201);
        assertThat(hold(buyer.with("If-None-Match", tag(map())), "zaal-D-1", "zaal-D-2")
                        .status())
                .as("says nothing about a hold")
                .isEqualTo(201);
    }

    @Test
    void aVersionThatIsNoWholeNumberIsRefused() {
        for (String version : List.of("1.5", "\"old\"", "true", "[]", "{}", "1e400", "-1e-9")) {
            Client.Answer answer =
                    buyer.client().post(evening + "/holds", "{\"best\":{\"count\":1},\"version\":" + version + "}");
            assertThat(answer.status()).as(version + " " + answer.text()).isEqualTo(400);
            Refused.problem(answer);
        }
        stale(buyer.post(evening + "/holds", "{\"best\":{\"count\":1},\"version\":-1}"));
        assertThat(buyer.post(evening + "/holds", "{\"best\":{\"count\":1},\"version\":null}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aLostAnswerIsGivenAgainAlthoughTheHoldItselfChangedTheMap() {
        Client.Answer old = map();
        Visitor keyed = with(tag(old)).with("Idempotency-Key", "stale-" + System.nanoTime());
        String wish = versioned(Visitor.wish(List.of("zaal-C-1", "zaal-C-2")), version(old));
        JsonObject first = keyed.post(evening + "/holds", wish).json();
        Client.Answer second = keyed.post(evening + "/holds", wish);
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.json().getString("token")).isEqualTo(first.getString("token"));
    }

    @Test
    void theSameWishSentTwiceAtOnceIsOneHold() {
        for (int seat = 1; seat < 10; seat += 2) {
            Client client = with(tag(map()))
                    .with("Idempotency-Key", "twice-" + System.nanoTime())
                    .client();
            String wish = Visitor.wish(List.of("zaal-D-" + seat, "zaal-D-" + (seat + 1)));
            CompletableFuture<Client.Answer> other =
                    CompletableFuture.supplyAsync(() -> client.post(evening + "/holds", wish));
            Client.Answer one = client.post(evening + "/holds", wish);
            assertThat(one.status()).as(one.text()).isEqualTo(201);
            assertThat(other.join().text()).isEqualTo(one.text());
        }
    }

    @Test
    void ofTwoOrganisersWhoLookedAtTheSameTheSecondIsTold() {
        Visitor looked =
                organiser.with("If-Match", organiser.get(wheelchairPlaces).header("ETag"));
        String first = moment().toString();
        assertThat(looked.put(wheelchairPlaces, "{\"from\":\"" + first + "\"}").status())
                .isEqualTo(200);
        Client.Answer second = looked.put(wheelchairPlaces, "{\"from\":null}");
        assertThat(Refused.as(412, second)).isEqualTo("stale-version");
        assertThat(second.json().getString("title")).startsWith("Somebody else has changed this");
        Client.Answer now = organiser.get(wheelchairPlaces);
        assertThat(OffsetDateTime.parse(now.json().getString("from")).toInstant())
                .isEqualTo(moment().toInstant());
        assertThat(organiser
                        .with("If-Match", now.header("ETag"))
                        .put(wheelchairPlaces, "{\"from\":null}")
                        .status())
                .isEqualTo(200);
        assertThat(organiser
                        .put(wheelchairPlaces, "{\"from\":\"" + first + "\"}")
                        .status())
                .as("who says nothing counts, last of all")
                .isEqualTo(200);
    }

    @Test
    void theOfficesFormIsShownAgainWithWhatStandsThereAndWhatWasTyped() {
        Client office = organiser.client();
        String seen = versionIn(office.get(form.replace("/wheelchair-places", "")));
        String typed = moment().toLocalDate() + "T12:00";
        Client.Answer unreadable = office.form(form, "version", seen, "wheelchair_places_from", "soon");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(versionIn(unreadable)).isEqualTo(seen);
        assertThat(office.form(form, "version", seen, "wheelchair_places_from", typed)
                        .status())
                .isEqualTo(303);
        String mine = typed.replace("12:00", "15:30");
        Client.Answer stale = office.form(form, "version", seen, "wheelchair_places_from", mine);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text())
                .contains("Somebody else has changed this performance since you looked", "12:00. If yours is to count")
                .contains("value=\"" + mine + "\"");
        assertThat(office.form(form, "version", versionIn(stale), "wheelchair_places_from", mine)
                        .status())
                .isEqualTo(303);
        assertThat(organiser.get(wheelchairPlaces).json().getString("from")).contains("T15:30");
    }

    private static String versionIn(Client.Answer page) {
        return VERSION.matcher(page.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.text()));
    }

    private static OffsetDateTime moment() {
        return OffsetDateTime.now(ZoneOffset.UTC).plusDays(39).truncatedTo(ChronoUnit.DAYS);
    }

    private void stale(Client.Answer answer) {
        assertThat(Refused.as(412, answer)).isEqualTo("stale-version");
        assertThat(answer.json().getString("title"))
                .isEqualTo("The seats have changed since you looked. Look at the map again.");
    }

    private Client.Answer map() {
        return buyer.get(evening + "/seats");
    }

    private static String tag(Client.Answer map) {
        return map.header("ETag");
    }

    private static JsonValue version(Client.Answer map) {
        return map.json().getJsonNumber("version");
    }

    private List<String> taken() {
        return SeatsContractIT.taken(map().json(), "taken");
    }

    private Visitor with(String tag) {
        return buyer.with("If-Match", tag);
    }

    private Client.Answer hold(Visitor who, String... seats) {
        return who.post(evening + "/holds", Visitor.wish(List.of(seats)));
    }

    private static String versioned(String wish, JsonValue version) {
        return Json.createObjectBuilder(
                        Json.createReader(new StringReader(wish)).readObject())
                .add("version", version)
                .build()
                .toString();
    }
}
