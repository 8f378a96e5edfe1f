package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.tickets.JsQr;
import org.parterre.tickets.UnderStress;

/** A ticket on a phone: opened at home, shown in a foyer without a network, and gone once it counts no more. */
class ETicketJourney {
    private final House house = Houses.on(Store.DERBY);
    private final Client client = house.client();

    @Test
    void anOpenedTicketIsThereWithoutANetwork() throws IOException {
        Evening.Bought order = Evening.in(client, "Theaterzaal").sells(client, 2);
        JsonObject first = order.shown(client).getJsonArray("tickets").getJsonObject(0);
        String path = "/tickets/" + first.getString("id") + "?key=" + order.key();
        try (Browser browser = Browser.open();
                Visitor guest = browser.visitor(house, Browser.phone())) {
            Page page = guest.page();
            guest.opens("/orders/" + order.number() + "?key=" + order.key());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Toon kaartjes op het scherm"))
                    .tap();
            assertThat(page.locator(".eticket")).hasCount(2);
            guest.isWell();
            guest.opens(path + "&lang=nl"); // a worker has the machine's language until somebody chooses one
            page.waitForFunction("navigator.serviceWorker.controller !== null");
            page.waitForFunction(
                    "caches.open('parterre-tickets-1').then(c => c.keys()).then(all => all.some(one => one.url.includes('/tickets/')"
                            + ") && ['tickets.css', 'tickets.js', 'look.css'].every(file => all.some(one => one.url.includes(file))))");

            guest.context().setOffline(true);
            page.reload();
            assertThat(page.locator("[data-kept]")).isVisible();
            assertThat(page.locator("[data-kept] time")).hasText(Pattern.compile("\\d{4}"));
            assertThat(page.locator(".eticket h2").first()).containsText(first.getString("label"));
            page.locator("[data-large]").first().tap();
            BufferedImage screen = ImageIO.read(
                    new ByteArrayInputStream(page.locator("dialog [data-code]").screenshot()));
            UnderStress.readers(new JsQr(browser.blank()))
                    .forEach((name, reader) ->
                            Assertions.assertThat(reader.apply(screen)).as(name).isEqualTo(first.getString("code")));
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("dialog h2")).containsText(Pattern.compile("2 van 2"));
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();
            Assertions.assertThat(page.evaluate("fetch('/').then(() => 'shop', () => 'nothing')"))
                    .as("nothing else of the house is kept")
                    .isEqualTo("nothing");

            // handed on meanwhile: the page sees the network come back, looks at the copy again, and it goes
            hands(order, first.getString("id"));
            guest.context().setOffline(false);
            assertThat(page.locator("h1")).hasText("Dit kaartje geldt niet of niet meer");
            Assertions.assertThat(page.evaluate("caches.open('parterre-tickets-1').then(c => c.keys())"
                            + ".then(all => all.filter(one => one.url.includes('" + first.getString("id")
                            + "')).length)"))
                    .isEqualTo(0);
        }
    }

    @Test
    void withoutScriptItIsAPlainPage() {
        Evening.Bought order = Evening.in(client, "Theaterzaal").sells(client, 2);
        String path = "/tickets/order/" + order.number() + "?key=" + order.key();
        NewContextOptions plain = Browser.phone().setJavaScriptEnabled(false);
        try (Browser browser = Browser.open();
                Visitor guest = browser.visitor(house, plain)) {
            guest.opens(path);
            Page page = guest.page();
            assertThat(page.locator(".eticket svg")).hasCount(2);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgend kaartje"))
                    .press("Enter");
            assertThat(page.locator(".eticket").nth(1)).isInViewport();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("groot")))
                    .hasCount(0);
            assertThat(page.locator(".eticket h2").first()).containsText("rij");
            assertThat(page.locator(".eticket .calm").first()).hasText("Normaal");
            guest.opens(path + "&lang=en"); // bought in Dutch, read in English
            assertThat(page.locator(".eticket h2").first()).containsText("row");
            assertThat(page.locator(".eticket .calm").first()).hasText("Normal");
            guest.isQuiet();
        }
    }

    private void hands(Evening.Bought order, String ticket) {
        client.form(
                "/orders/" + order.number() + "/tickets/" + ticket + "?key=" + order.key(),
                "do",
                "send",
                "name",
                "Bo Smit",
                "email",
                "bo@example.com");
    }
}
