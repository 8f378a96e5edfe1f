package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;

/** What people and programs are told while the database is in trouble: that it is busy, when to come back, and in time. */
final class Told {
    /** Nobody waits longer for an answer, whatever the database does: twelve seconds of silence, and a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(16);

    private Told() {}

    /** What somebody does with a browser; the client speaks the person's language. */
    @FunctionalInterface
    interface OnAPage {
        Answer done(Client person);
    }

    /** Every one of them was told, in time. */
    static void toComeBack(Rush rush) {
        System.out.println("told to come back: " + rush);
        rush.answers().forEach(one -> toComeBack(one.answer()));
        inTime(rush);
    }

    static void toComeBack(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        JsonObject problem = answer.json();
        assertThat(problem.getString("type")).isEqualTo("/problems/busy");
        assertThat(problem.getString("title")).contains("try again");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    /** Nobody waited for longer than can be asked of a person, whatever the answer was. */
    static void inTime(Rush rush) {
        assertThat(rush.longestMillis()).as("the longest of " + rush).isLessThan(LONGEST.toMillis());
    }

    /** All of this is answered, in both languages, by a page with a sentence that says so. */
    static void onAPage(House house, List<OnAPage> deeds) {
        Client dutch = house.client().with("Accept", "text/html").with("Accept-Language", "nl");
        Client english = house.client().with("Accept", "text/html").with("Accept-Language", "en");
        List<Supplier<Answer>> all = new ArrayList<>();
        deeds.forEach(deed -> all.add(() -> deed.done(dutch)));
        deeds.forEach(deed -> all.add(() -> deed.done(english)));
        Rush told = Rush.of(all);
        for (int i = 0; i < all.size(); i++) {
            boolean inDutch = i < deeds.size();
            page(
                    told.answers().get(i).answer(),
                    inDutch
                            ? "Het is nu erg druk. Er is niets veranderd"
                            : "It is very busy right now. Nothing has changed");
        }
        inTime(told);
    }

    private static void page(Answer page, String sentence) {
        assertThat(page.status()).as(page.text()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains(sentence);
    }

    /** Choosing a seat for that evening. */
    static OnAPage choosing(String evening) {
        return person -> person.form("/performances/" + evening + "/holds", "best", "1");
    }

    /** Ordering what is kept. */
    static OnAPage ordering(JsonObject hold) {
        List<String> fields = new ArrayList<>(List.of("name", "Ada de Vries", "email", "ada@example.com"));
        Crowd.strings(hold, "seats", "id").forEach(seat -> fields.addAll(List.of("seat", seat, "tariff", "normal")));
        return person -> person.form("/holds/" + hold.getString("token") + "/order", fields.toArray(String[]::new));
    }

    /** Looking at an order; it need not be there to be asked for. */
    static OnAPage lookingAtAnOrder() {
        return person -> person.get("/orders/AAAA2222?key=x");
    }

    /** Whoever was told to come back comes back, and their seats are ordered. */
    static void andComesBack(House house, JsonObject hold) {
        Answer ordered = ordering(hold).done(house.client().with("Accept", "text/html"));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(303);
        assertThat(ordered.header("Location")).contains("/sandbox/payments/");
    }
}
