package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.parterre.house.Client;
import org.parterre.payments.mollie.MollieStandIn;
import org.parterre.payments.mollie.MollieStandIn.Ill;
import org.parterre.payments.mollie.PaymentThere;

/**
 * An evening is called off and its buyers are told, what buyers of another one answered is carried out and their money goes back,
 * and others exchange seats for dearer and for cheaper ones. Afterwards nobody was told or paid twice, and nobody lost a seat.
 */
final class SeatsUnderWay implements UnderWay {
    private static final List<String> ANSWERS = List.of("KEEP", "REFUND", "VOUCHER", "GIVE");

    /** Somebody with seats of the evening that is called off, and what they paid for them. */
    private record Displaced(String answer, Story story, PaymentThere there) {
        void hasOnlyWhatWasAnswered() {
            assertThat(there.wentBack())
                    .as(answer)
                    .isEqualTo(answer.equals("REFUND") ? List.of(there.amount()) : List.of());
        }

        void hasWhatWasAnswered() throws Exception {
            assertThat(story.lines(answer.equals("KEEP") ? "EXCHANGED" : "CANCELLED"))
                    .as(answer)
                    .hasSize(2);
            assertThat(story.letters("Gaat niet door")).as("told once").isEqualTo(1);
            if (answer.equals("REFUND")) {
                story.isSentBackAs(there, 1, "refunded");
            }
        }
    }

    private final Client office;
    private final String off;
    private final String alsoOff;
    private final String other;
    private final List<Displaced> displaced;
    private final Story begins;
    private final Story begun;
    private final Story untold;
    private final Story untoldOf;
    private final Story rung;
    private final Story rungOf;
    private final PaymentThere there;
    private final Story cheaper;
    private final PaymentThere dear;
    private final Story hears;
    private final Story listens;

    SeatsUnderWay(MollieStandIn mollie, KilledUnderWayIT.Place at, int round) throws Exception {
        office = at.organiser;
        String evening = CoursesIT.evening(at.house.client());
        off = copy(at.organiser, evening, 50);
        alsoOff = copy(at.organiser, evening, 52);
        other = copy(at.organiser, evening, 51);
        displaced = ANSWERS.stream()
                .map(answer -> {
                    Story story = new Story(at.house, mollie, answer + "-" + round, off, at.organiser);
                    return new Displaced(answer, story, buys(story));
                })
                .toList();
        begins = new Story(at.house, mollie, "begins-" + round, evening, at.organiser);
        untold = new Story(at.house, mollie, "untold-" + round, evening, at.organiser);
        rung = new Story(at.house, mollie, "rung-" + round, evening, at.organiser);
        cheaper = new Story(at.house, mollie, "cheaper-" + round, evening, at.organiser);
        hears = new Story(at.house, mollie, "hears-" + round, alsoOff, at.organiser);
        listens = new Story(at.house, mollie, "listens-" + round, alsoOff, at.organiser);
        Stream.of(begins, untold, rung, hears, listens).forEach(SeatsUnderWay::buys);
        dear = buys(cheaper);

        assertThat(at.organiser.post(path(off), wish(other)).status()).isEqualTo(201);
        begins.until("everybody is told", () -> told(at.organiser, off) == ANSWERS.size());

        begun = begins.exchanges(other, 3);
        untoldOf = untold.exchanges(other, 3);
        untoldOf.goes().becomes("paid");
        rungOf = rung.exchanges(other, 3);
        there = rungOf.goes();
        there.becomes("paid");
        mollie.isIll("refund", cheaper.number(), Ill.SLOW);
        displaced.forEach(one -> mollie.isIll("refund", one.story().number(), Ill.SLOW));
    }

    @Override
    public void starts() {
        displaced.forEach(one -> one.story().answers(one.answer()));
    }

    @Override
    public List<Runnable> deeds() {
        return List.of(
                () -> office.post(path(alsoOff), wish(other)),
                () -> cheaper.exchanges(other, 1),
                () -> rungOf.rings(there));
    }

    @Override
    public void ends(KilledUnderWayIT.Place at) throws Exception {
        Stream.of(begins, begun, untold, untoldOf, rung, rungOf, cheaper, hears, listens)
                .forEach(story -> story.goesOnAt(at.house, at.organiser));
        displaced.forEach(one -> one.story().goesOnAt(at.house, at.organiser));
        begins.until("nothing is left of the evening", () -> open(at.organiser, off) == 0);
        for (Displaced one : displaced) {
            one.hasWhatWasAnswered();
        }
        for (Story paidThere : List.of(untoldOf, rungOf)) {
            paidThere.until("tickets for the other evening", () -> paidThere.letters("kaartjes") == 2);
            assertThat(paidThere.lines("LIVE")).hasSize(3);
        }
        assertThat(untold.lines("EXCHANGED")).hasSize(2);
        assertThat(rung.lines("EXCHANGED")).hasSize(2);
        assertThat(begins.lines("LIVE")).as("nothing is lost before it is paid").hasSize(2);
        PaymentThere atLast = begun.goes();
        atLast.becomes("paid");
        begun.rings(atLast).is("PAID");
        assertThat(begins.lines("EXCHANGED")).hasSize(2);
        if (!cheaper.lines("LIVE").isEmpty()) { // the house fell before it was done
            cheaper.exchanges(other, 1);
        }
        cheaper.isSentBackAs(dear, 1, "refunded");
        if (at.organiser.get(path(alsoOff)).status() == 404) { // the house fell before it heard of it
            assertThat(at.organiser.post(path(alsoOff), wish(other)).status()).isEqualTo(201);
        }
        hears.until("everybody is told", () -> told(at.organiser, alsoOff) == 2);
        for (Story one : List.of(hears, listens)) {
            assertThat(one.letters("Gaat niet door")).isEqualTo(1);
            assertThat(one.lines("LIVE")).hasSize(2);
        }
        displaced.forEach(Displaced::hasOnlyWhatWasAnswered);
        assertThat(dear.wentBack()).hasSize(1);
    }

    private static PaymentThere buys(Story story) {
        PaymentThere there = story.orders("ideal").goes();
        there.becomes("paid");
        story.rings(there);
        assertThat(story.status()).isEqualTo("PAID");
        return there;
    }

    private static String copy(Client organiser, String evening, int days) {
        String start = OffsetDateTime.now()
                .plusDays(days)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        String id = organiser
                .post("/api/performances/" + evening + "/copies", "{\"starts_at\":\"" + start + "\"}")
                .json()
                .getString("id");
        assertThat(organiser
                        .put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static String path(String evening) {
        return "/api/performances/" + evening + "/displacement";
    }

    private static String wish(String other) {
        return "{\"to\":\"" + other + "\",\"answer_until\":\""
                + OffsetDateTime.now().plusDays(10) + "\",\"otherwise\":\"REFUND\"}";
    }

    private static int told(Client organiser, String evening) {
        return organiser.get(path(evening)).json().getJsonArray("told").getValuesAs(JsonValue::asJsonObject).stream()
                .mapToInt(one -> one.getInt("orders"))
                .sum();
    }

    private static int open(Client organiser, String evening) {
        JsonObject progress = organiser.get(path(evening)).json();
        return progress.getJsonObject("open").getInt("seats");
    }
}
