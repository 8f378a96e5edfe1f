package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** An evening moves: the organiser calls it off for another one, and buyers on phones, without script, answer in every way. */
class DisplacedJourney {
    private final House house = Houses.on(Store.POSTGRESQL);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void anEveningMovesAndEachBuyerSaysWhatTheyWant() {
        Client organiser = house.client().as("organiser");
        Evening model = ReturnsJourney.later(house.client()).get(0);
        Evening evening = copy(organiser, model, 50);
        Evening other = copy(organiser, model, 51);
        List<Evening.Bought> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(evening.sells(house.client(), 2));
        }
        callsOff(evening, other);
        answers(orders.get(0), "Deze plaatsen houden", "U houdt de plaatsen");
        answers(orders.get(1), "Geld terugvragen", "U krijgt uw geld terug");
        answers(orders.get(2), "Geven", "U geeft het bedrag");
        answers(orders.get(3), "Tegoedbon vragen", "U krijgt een tegoedbon");
        choosesHerself(orders.get(4), other);
        isDone(evening);
        assertThat(organiser.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }

    static Evening copy(Client organiser, Evening model, int days) {
        String start = OffsetDateTime.now()
                .plusDays(days)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        String id = organiser
                .post("/api/performances/" + model.id() + "/copies", "{\"starts_at\":\"" + start + "\"}")
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return new Evening(id, model.hall());
    }

    private void callsOff(Evening evening, Evening other) {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/performances/" + evening.id());
            press(page, "Organisator");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Afgelasten of verplaatsen"))
                    .click();
            organiser.isWell();
            page.locator("#to").selectOption(other.id());
            press(page, "Avond afgelasten en 5 kopers mailen");
            organiser.looksUntilItSays("0 van 5 bestellingen afgehandeld");
            organiser.isWell();
        }
    }

    private void answers(Evening.Bought order, String button, String told) {
        try (Visitor buyer = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false))) {
            Page page = buyer.page();
            buyer.opens("/orders/" + order.number() + "?key=" + order.key());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zeg wat u wilt"))
                    .click();
            press(page, button);
            boolean already = page.locator(".change").textContent().contains("Dit is afgehandeld");
            if (!already) {
                assertThat(page.locator(".change")).containsText(told);
            }
            buyer.isQuiet();
        }
    }

    private void choosesHerself(Evening.Bought order, Evening other) {
        try (Visitor buyer = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false))) {
            Page page = buyer.page();
            buyer.opens("/orders/" + order.number() + "/answer?key=" + order.key());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zelf kiezen"))
                    .click();
            page.locator("button[value='" + other.id() + "']").click();
            press(page, "Kies voor mij");
            page.locator(".basket .go").click();
            page.waitForLoadState();
            if (page.url().contains("/sandbox/")) {
                press(page, "Betaald De betaling lukt meteen.");
            }
            assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
            buyer.isQuiet();
        }
    }

    private void isDone(Evening evening) {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in?to=/office/performances/" + evening.id() + "/displacement");
            press(organiser.page(), "Organisator");
            organiser.looksUntilItSays("5 van 5 bestellingen afgehandeld");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
