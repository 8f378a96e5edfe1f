package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** A buyer helps herself, on a phone where no script runs: one of three seats back, two for another evening, one to a friend. */
class ReturnsJourney {
    private final House house = Houses.on(Store.DERBY);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void seatsAreGivenBackExchangedAndHandedOn() {
        List<Evening> later = later(house.client());
        Evening.Bought order = later.get(0).sells(house.client(), 3);
        try (Visitor buyer = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false))) {
            Page page = buyer.page();
            buyer.opens("/orders/" + order.number() + "?key=" + order.key());
            assertThat(page.locator(".ticket")).hasCount(3);
            givesOneBack(buyer);
            exchangesTwo(buyer, order, later.get(1));
            handsOneOn(buyer);
            buyer.isQuiet();
        }
        assertThat(house.client().as("organiser").get("/api/audit/self").json().getBoolean("clean"))
                .isTrue();
    }

    private static void givesOneBack(Visitor buyer) {
        Page page = buyer.page();
        click(page, "Plaatsen teruggeven, ruilen of doorgeven");
        buyer.expects(422);
        press(page, "Deze plaatsen teruggeven");
        assertThat(page.locator("[role=alert]")).containsText("Vink eerst aan");
        page.locator("input[name=seat]").first().check();
        press(page, "Deze plaatsen teruggeven");
        assertThat(page.locator("dd.sum")).containsText("€");
        press(page, "Teruggeven en");
        assertThat(page.locator(".ticket")).hasCount(2);
        assertThat(page.locator(".basket")).containsText("teruggegeven");
    }

    private static void exchangesTwo(Visitor buyer, Evening.Bought old, Evening other) {
        Page page = buyer.page();
        click(page, "Plaatsen teruggeven, ruilen of doorgeven");
        page.locator("input[name=seat]").all().forEach(Locator::check);
        press(page, "Andere plaatsen of een andere avond");
        page.locator("button[value='" + other.id() + "']").click();
        page.waitForURL("**" + other.path());
        assertThat(page.locator(".errand")).containsText("U kiest andere plaatsen");
        press(page, "Kies voor mij");
        page.waitForURL("**/exchange/*");
        press(page, "Bereken opnieuw");
        page.locator(".basket .go").click();
        page.waitForLoadState();
        if (page.url().contains("/sandbox/")) {
            press(page, "Betaald De betaling lukt meteen.");
        }
        page.waitForURL("**/orders/*");
        assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
        assertThat(page.locator(".where").first()).containsText(other.hall());
        assertThat(page.locator(".kicker")).not().containsText(old.number());
        assertThat(page.locator(".ticket img")).hasCount(2);
        assertThat(page.locator(".errand")).hasCount(0);
    }

    private void handsOneOn(Visitor buyer) {
        Page page = buyer.page();
        page.locator(".ticket a", new Page.LocatorOptions().setHasText("Op naam zetten of doorgeven"))
                .first()
                .click();
        press(page, "Kaart doorgeven");
        assertThat(page.locator("#email-error")).containsText("e-mailadres");
        page.locator("#name").fill("Samira Öz");
        page.locator("#email").fill("samira@parterre.example");
        press(page, "Kaart doorgeven");
        assertThat(page.locator(".ticket").first()).containsText("Doorgegeven aan Samira Öz");
        assertThat(page.locator(".ticket img")).hasCount(1);
    }

    /** Evenings on sale of which all is still promised, soonest first. */
    static List<Evening> later(Client client) {
        OffsetDateTime inFourDays = OffsetDateTime.now().plusDays(4);
        List<Evening> later = client.get("/api/performances").list().stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("status").equals("ON_SALE") && one.getInt("free") > 20)
                .filter(one -> OffsetDateTime.parse(one.getString("starts_at")).isAfter(inFourDays))
                .map((JsonObject one) -> new Evening(one.getString("id"), one.getString("hall")))
                .toList();
        assertThat(later).hasSizeGreaterThan(1);
        return later;
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
