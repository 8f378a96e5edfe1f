package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.faults.Relay;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.payments.mollie.MollieStandIn;
import org.parterre.venue.views.Photographs;

/**
 * Pictures of every page and its states, on a phone and on a desk, by day and in a dark foyer, in {@code target/gallery}. Not
 * part of the build: {@code ./mvnw verify -Pgallery} makes them, people look at them.
 */
class Gallery {
    private static final Path FOLDER = Path.of("target", "gallery");

    private final House house = Houses.on(Store.DERBY);
    private final Client client = house.client();

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void audience() {
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            shoot(buyer, "/", "programme");
            String small = Evening.in(client, "Kleine Zaal").path();
            String middle = Evening.in(client, "Theaterzaal").path();
            shoot(buyer, small, "seats-small");
            shoot(buyer, Evening.in(client, "Grote Zaal").path(), "seats-large");
            shoot(buyer, middle, "seats");
            page.locator("#tab-list").click();
            page.locator("#list summary").first().click();
            shoot(buyer, "seats-list");
            buyer.opens(middle);
            SeatMapOnScreen map = new SeatMapOnScreen(page);
            map.neighbours().forEach(seat -> map.seat(seat).click());
            shoot(buyer, "seats-chosen");
            buyer.opens(middle);
            String row = map.neighbours().get(0).replaceAll("1$", "");
            map.seat(row + 2).click();
            map.seat(row + 3).click();
            press(page, "Vasthouden en verder");
            shoot(buyer, "seats-alone");
            shoot(buyer, "/performances/" + notYetOnSale(), "seats-not-yet");
            shoot(buyer, "/orders", "lost");
            press(page, "Stuur mij de link");
            shoot(buyer, "lost-wrong");
            page.getByLabel("Bestelnummer").fill("K7Q2M9XD");
            page.getByLabel("E-mailadres").fill("noor@parterre.example");
            press(page, "Stuur mij de link");
            shoot(buyer, "lost-asked");
            shoot(buyer, "/performances/1", "not-found");
        }
    }

    @Test
    void etickets() {
        Evening.Bought order = Evening.in(client, "Theaterzaal").sells(client, 2);
        try (Visitor guest = browser.visitor(house, Browser.desk())) {
            shoot(guest, "/orders/" + order.number() + "?key=" + order.key(), "etickets-order");
            shoot(guest, "/tickets/order/" + order.number() + "?key=" + order.key(), "etickets");
            press(guest.page(), "Toon de code groot");
            shoot(guest, "etickets-large");
            guest.expects(404);
            shoot(guest, "/tickets/order/" + order.number() + "?key=wrong", "etickets-gone");
        }
    }

    @Test
    void buying() {
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            String evening = Evening.in(client, "Theaterzaal").path();
            buyer.opens(evening);
            press(page, "Kies voor mij");
            shoot(buyer, "checkout");
            press(page, "Naar betalen");
            shoot(buyer, "checkout-wrong");
            page.getByLabel("Naam").fill("Noor d'Ancona-O’Brien 🎭");
            page.getByLabel("E-mailadres").fill("noor@parterre.example");
            page.locator("#tariff-1").selectOption("student");
            press(page, "Naar betalen");
            shoot(buyer, "bank");
            press(page, "Mislukt");
            shoot(buyer, "order-failed");
            press(page, "Opnieuw betalen");
            press(page, "Afgebroken");
            shoot(buyer, "order-waiting");
            press(page, "Nog niet betaald?");
            press(page, "Betaald De betaling");
            shoot(buyer, "order-paid");
            shoot(buyer, "/holds/nobody", "hold-over");
            buyer.opens(evening);
            Visitor rival = browser.visitor(house, Browser.desk());
            SeatMapOnScreen mine = new SeatMapOnScreen(page);
            String seat = mine.neighbours().get(0);
            mine.seat(seat).click();
            page.route("**/stream", route -> route.abort());
            String id = page.locator("#list input:checked").getAttribute("value");
            client.post("/api" + evening + "/holds", "{\"seats\":[\"" + id + "\"]}");
            page.evaluate(
                    "id => { const box = document.querySelector(`#list input[value='${id}']`);"
                            + " box.disabled = false; box.checked = true; }",
                    id);
            press(page, "Vasthouden en verder");
            shoot(buyer, "seats-gone");
            rival.close();
        }
    }

    @Test
    void giftcards() {
        try (Visitor buyer = browser.visitor(house, Browser.desk());
                Visitor clerk = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            shoot(buyer, "/gift-cards", "giftcards");
            buyer.expects(422);
            page.getByLabel("€ 50,00").check();
            page.locator("#own").evaluate("field => { field.value = '30'; }");
            page.getByLabel("E-mailadres").fill("niemand");
            press(page, "Naar betalen");
            shoot(buyer, "giftcards-wrong");
            page.locator("#own").fill("42,50");
            page.getByLabel("Voor wie?").fill("Mila d'Ancona");
            page.getByLabel("Uw boodschap").fill("Gefeliciteerd!\nEen avond uit, met z'n tweeën.");
            page.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Noor d'Ancona-O’Brien 🎭");
            page.getByLabel("E-mailadres").fill("noor@parterre.example");
            press(page, "Naar betalen");
            press(page, "Mislukt");
            shoot(buyer, "giftcards-failed");
            press(page, "Opnieuw betalen");
            press(page, "Afgebroken");
            shoot(buyer, "giftcards-waiting");
            press(page, "Nog niet betaald?");
            press(page, "Betaald De betaling");
            shoot(buyer, "giftcards-paid");
            shoot(buyer, "/gift-cards?lang=en", "giftcards-en");
            clerk.opens("/sign-in?to=/gift-cards");
            press(clerk.page(), "Organisator");
            clerk.page().waitForURL("**/gift-cards");
            shoot(clerk, "giftcards-window");
            for (String kind : new String[] {"gift-card-bought", "refund-gift-twice"}) {
                shoot(clerk, "/office/mail/letters/" + kind + "/nl", "letter-" + kind);
            }
            shoot(clerk, "/office/gift-cards", "office-gift-cards");
        }
    }

    @Test
    void returns() {
        List<Evening> later = ReturnsJourney.later(client);
        Evening.Bought order = later.get(0).sells(client, 3);
        String path = "/orders/" + order.number();
        String key = "?key=" + order.key();
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            shoot(buyer, path + "/return" + key, "returns-choose");
            page.locator("input[name=seat]").first().check();
            press(page, "Deze plaatsen teruggeven");
            shoot(buyer, "returns-confirm");
            press(page, "Teruggeven en");
            shoot(buyer, "returns-done");
            shoot(buyer, path + "/return" + key, "returns-again");
            page.locator("input[name=seat]").first().check();
            press(page, "Andere plaatsen of een andere avond");
            shoot(buyer, "exchange-evenings");
            page.locator("button[value='" + later.get(1).id() + "']").click();
            shoot(buyer, "exchange-seats");
            press(page, "Kies voor mij");
            shoot(buyer, "exchange-checkout");
            page.locator(".basket .go").click();
            page.waitForLoadState();
            if (page.url().contains("/sandbox/")) {
                press(page, "Betaald De betaling");
            }
            shoot(buyer, "exchange-done");
            shoot(buyer, path + key, "exchange-old-order");
            buyer.opens(path + key);
            page.locator(".ticket a:has-text('Op naam')").first().click();
            shoot(buyer, "handing");
            page.locator("#name").fill("Samira Öz");
            page.locator("#email").fill("samira@parterre.example");
            press(page, "Kaart doorgeven");
            shoot(buyer, "handed-on");
        }
        Evening.Bought invoiced = later.get(1).sells(client, 2);
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            String receipt = "/orders/" + invoiced.number() + "/receipt?key=" + invoiced.key();
            shoot(buyer, receipt, "receipt");
            client.form(receipt, "addressee", "De Zaak BV\nKade 1\n6981 LS Doesburg", "vat_id", "NL123456789B01");
            shoot(buyer, receipt, "invoice");
            String invoice = "/api/orders/" + invoiced.number();
            String seat = client.get(invoice + "?key=" + invoiced.key())
                    .json()
                    .getJsonArray("lines")
                    .getJsonObject(0)
                    .getString("seat");
            client.post(invoice + "/cancellations?key=" + invoiced.key(), "{\"lines\":[\"" + seat + "\"]}");
            shoot(buyer, receipt, "credit-note-ask");
            press(buyer.page(), "Creditnota maken");
            shoot(buyer, "credit-note");
            buyer.isWell();
        }
        Evening.Bought displaced = later.get(2).sells(client, 2);
        String calledOff = "/office/performances/" + later.get(2).id() + "/displacement";
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in?to=" + calledOff);
            press(organiser.page(), "Organisator");
            shoot(organiser, calledOff, "displacement-form");
            organiser.page().locator("#to").selectOption(later.get(3).id());
            organiser.page().locator("form.fields .go").click();
            organiser.page().waitForTimeout(12_000);
            shoot(organiser, calledOff, "displacement");
        }
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            shoot(buyer, "/orders/" + displaced.number() + "/answer?key=" + displaced.key(), "answer");
            shoot(buyer, "/orders/" + displaced.number() + "?key=" + displaced.key(), "order-called-off");
        }
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in?to=/office/returns");
            press(organiser.page(), "Organisator");
            shoot(organiser, "/office/returns", "office-returns");
        }
    }

    @Test
    void charges() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/charges");
            press(page, "Organisator");
            page.locator("input[name=service]").first().fill("1,50");
            press(page, "Bewaren: Goede Zaken");
            page.locator("#from").fill("2031-01-01");
            page.locator("#percent").fill("9,5");
            press(page, "Tarief toevoegen");
            shoot(organiser, "office-charges");
            page.locator("#from").fill("2020-01-01");
            organiser.expects(422);
            press(page, "Tarief toevoegen");
            shoot(organiser, "office-charges-wrong");
        }
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            shoot(buyer, Evening.in(client, "Theaterzaal").path(), "charges-seats");
            press(page, "Kies voor mij");
            page.getByLabel("Naam").fill("Ada de Vries");
            page.getByLabel("E-mailadres").fill("gift@parterre.example");
            page.locator("#donation").fill("2,50");
            page.locator("#donation").press("Tab");
            shoot(buyer, "charges-checkout");
            press(page, "Naar betalen");
            press(page, "Betaald De betaling lukt meteen.");
            shoot(buyer, "charges-order");
            page.locator("a:has-text('Bon')").first().click();
            shoot(buyer, "charges-receipt");
        }
    }

    @Test
    void vouchers() {
        String card;
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/vouchers");
            press(page, "Organisator");
            page.getByLabel("Bedrag van de bestelling").check();
            page.locator("input[name=amount]").fill("5,00");
            page.getByLabel("Hoeveel codes").fill("200");
            page.locator("#about").fill("Nieuwsbrief");
            page.locator("#tariffs").fill("normal, student");
            press(page, "Maken");
            page.getByLabel("Percentage van elke plaats").check();
            organiser.expects(422);
            press(page, "Maken");
            shoot(organiser, "office-vouchers-wrong");
            shoot(organiser, "/office/vouchers", "office-vouchers");
            organiser.opens("/office/gift-cards");
            page.getByLabel("Bedrag").fill("20");
            page.locator("#about").fill("Prijsvraag in de krant");
            press(page, "Tegoedbon maken");
            card = page.locator(".code").innerText();
            shoot(organiser, "office-gift-cards");
            organiser.opens("/office/comps");
            page.locator("#people").fill("Mila de Groot\nSem Bakker");
            page.locator("#seats").fill("4");
            press(page, "Geven");
            shoot(organiser, "office-comps");
            String mine = page.locator("tbody tr a").first().getAttribute("href");
            page.locator("details.mailing summary").first().click();
            page.locator("details[open] input[name=email]").fill("mila@parterre.example");
            shoot(organiser, "office-comps-mail");
            page.locator("details[open] button").click();
            page.waitForURL("**/office/comps?sent=*");
            shoot(organiser, "office-comps-sent");
            organiser.isWell();
            shoot(organiser, mine, "free-seats");
        }
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            buyer.opens(Evening.in(client, "Theaterzaal").path());
            press(page, "Kies voor mij");
            page.locator("#codes").fill("goedezaken, 1234");
            buyer.expects(422);
            press(page, "Code gebruiken");
            shoot(buyer, "checkout-code-wrong");
            page.locator("#codes").fill("goedezaken, " + card);
            press(page, "Code gebruiken");
            page.getByLabel("Naam").fill("Ada de Vries");
            page.getByLabel("E-mailadres").fill("code@parterre.example");
            page.locator("#tariff-1").selectOption("student");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            shoot(buyer, "checkout-code");
            press(page, "Naar betalen");
            press(page, "Betaald De betaling");
            shoot(buyer, "order-code");
        }
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in?to=/office/comps");
            press(organiser.page(), "Kassa");
            shoot(organiser, "window-comps");
            organiser.isWell();
        }
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in?to=/office/vouchers");
            press(organiser.page(), "Organisator");
            organiser.page().locator("a:has-text('GOEDEZAKEN')").click();
            shoot(organiser, "office-voucher-uses");
        }
    }

    @Test
    void door() {
        Evening tonight = Evening.in(client, "Theaterzaal");
        Evening.Bought order = tonight.sells(client, 2);
        String code =
                order.shown(client).getJsonArray("tickets").getJsonObject(0).getString("code");
        try (Visitor volunteer = browser.visitor(house, Browser.desk())) {
            Page page = volunteer.page();
            shoot(volunteer, "/sign-in", "sign-in");
            page.getByLabel("Naam").fill("door");
            page.getByLabel("Wachtwoord").fill("wrong");
            page.locator(".fields .go").click();
            shoot(volunteer, "sign-in-wrong");
            press(page, "Deur");
            shoot(volunteer, "/door", "door-evenings");
            shoot(volunteer, "/door/" + tonight.id() + "?gate=Zijdeur", "door-scanner");
            for (String verdict : new String[] {"welcome", "already"}) {
                page.locator("#code").fill(code);
                page.locator("#typed .go").click();
                page.locator("#verdict.shown").waitFor();
                shoot(volunteer, "door-" + verdict);
                page.keyboard().press("Escape");
            }
            page.locator("#code").fill("geen kaartje");
            page.locator("#typed .go").click();
            page.locator("#verdict.shown").waitFor();
            shoot(volunteer, "door-unknown");
            page.keyboard().press("Escape");
            page.locator("#q").fill("noor");
            page.locator("#found li").first().waitFor();
            shoot(volunteer, "door-found");
            page.locator("#q").fill("zzzz");
            page.locator("#found .notice").waitFor();
            shoot(volunteer, "door-nobody");
            page.context().setOffline(true);
            page.locator("#code").fill(code);
            page.locator("#typed .go").click();
            page.locator("#verdict.shown").waitFor();
            shoot(volunteer, "door-offline");
            page.keyboard().press("Escape");
            shoot(volunteer, "door-offline-waiting");
            page.context().setOffline(false);
            shoot(volunteer, "/office", "not-yours");
        }
    }

    /** What a supervisor sees besides. */
    @Test
    void supervisor() {
        Evening tonight = Evening.in(client, "Theaterzaal");
        Evening.Bought order = tonight.sells(client, 1);
        client.post(
                "/api/orders/" + order.number() + "/help?key=" + order.key(),
                "{\"help\":\"rolstoel, graag een hand bij de drempel\"}");
        String code =
                order.shown(client).getJsonArray("tickets").getJsonObject(0).getString("code");
        try (Visitor supervisor = browser.visitor(house, Browser.desk())) {
            Page page = supervisor.page();
            supervisor.opens("/sign-in");
            press(page, "Kassa");
            supervisor.opens("/door/" + tonight.id() + "?gate=Foyer");
            for (String verdict : new String[] {"help", "refused"}) {
                page.locator("#code").fill(code);
                page.locator("#typed .go").click();
                page.locator("#verdict.shown").waitFor();
                shoot(supervisor, "door-" + verdict);
                if (verdict.equals("help")) {
                    page.keyboard().press("Escape");
                    shoot(supervisor, "door-last");
                }
            }
            page.locator("#verdict .overrule").click();
            shoot(supervisor, "door-overrule");
            page.locator("#reason").fill("Ging even naar buiten");
            page.locator("#overrule .go").click();
            shoot(supervisor, "door-overruled");
        }
    }

    @Test
    void doorAfterwards() {
        Evening tonight = Evening.in(client, "Theaterzaal");
        List<String> codes =
                tonight.sells(client, 4).shown(client).getJsonArray("tickets").getValuesAs(JsonObject.class).stream()
                        .map(ticket -> ticket.getString("code"))
                        .toList();
        Client supervisor = client.as("boxoffice");
        String scan = "{\"performance\":" + tonight.id() + ",\"id\":\"gallery-";
        for (int i = 0; i < 3; i++) {
            String code = codes.get(i) + "\"";
            supervisor.post("/api/scans", scan + i + "\",\"gate\":\"Zaal links\",\"code\":\"" + code + "}");
            supervisor.post(
                    "/api/scans", scan + i + "b\",\"gate\":\"Balkon\",\"decided\":\"ADMIT\",\"code\":\"" + code + "}");
        }
        supervisor.post(
                "/api/scans",
                scan + "why\",\"gate\":\"Zaal links\",\"reason\":\"Was even buiten\",\"code\":\"" + codes.get(0)
                        + "\"}");
        supervisor.post("/api/scans", scan + "in\",\"gate\":\"Balkon\",\"code\":\"" + codes.get(3) + "\"}");
        supervisor.post("/api/scans", scan + "undo\",\"gate\":\"Balkon\",\"undoes\":\"gallery-in\"}");
        supervisor.post("/api/scans", scan + "poster\",\"gate\":\"Balkon\",\"code\":\"https://example.com\"}");
        supervisor.post(
                "/api/admission/" + tonight.id() + "/conflicts",
                "{\"scan\":\"gallery-0b\",\"note\":\"Schermfoto; de tweede is naar de kassa\"}");
        try (Visitor office = browser.visitor(house, Browser.desk())) {
            office.opens("/sign-in");
            press(office.page(), "Kassa");
            shoot(office, "/door/" + tonight.id() + "/conflicts", "door-conflicts");
            office.isWell();
            shoot(office, "/office/performances/" + tonight.id() + "/door", "office-door-report");
            office.isWell();
        }
    }

    @Test
    void node() throws Exception {
        Evening tonight = Evening.in(client, "Theaterzaal");
        String code = tonight.sells(client, 1)
                .shown(client)
                .getJsonArray("tickets")
                .getJsonObject(0)
                .getString("code");
        String token = client.post("/api/sessions", "{\"name\":\"door\",\"password\":\"parterre\"}")
                .json()
                .getString("token");
        try (Relay internet = Relay.to(house);
                House laptop = House.node(internet.url(), token).open();
                Visitor foyer = browser.visitor(laptop, Browser.desk())) {
            Page page = foyer.page();
            page.navigate(laptop.url() + "/orders");
            shoot(foyer, "node-only");
            page.navigate(
                    Files.readString(laptop.data().resolve("first-sign-in.txt")).strip());
            page.locator("[name=password]").fill("een laptop in de foyer");
            page.locator("[name=again]").fill("een laptop in de foyer");
            page.locator("main .go").click();
            page.locator("a.evening").first().waitFor();
            foyer.isWell();
            shoot(foyer, "node");
            internet.refuses();
            page.locator(".standing .status.off").waitFor();
            page.navigate(laptop.url() + "/door/" + tonight.id() + "?gate=Zijdeur");
            page.locator("#code").fill(code);
            page.locator("#typed .go").click();
            page.locator("#verdict.shown").waitFor();
            shoot(foyer, "node-welcome");
            page.navigate(laptop.url() + "/node");
            shoot(foyer, "node-away");
            client.as("door")
                    .post(
                            "/api/scans",
                            "{\"id\":\"" + code.hashCode() + "\",\"code\":\"" + code + "\",\"performance\":"
                                    + tonight.id() + ",\"gate\":\"Artiesteningang\"}");
            internet.recovers();
            page.locator(".troubles li").waitFor();
            foyer.isWell();
            shoot(foyer, "node-conflict");
        }
    }

    @Test
    void foyer() {
        Evening tonight = Evening.in(client, "Grote Zaal");
        Evening.Bought order = tonight.sells(client, 4);
        client.post(
                "/api/orders/" + order.number() + "/help?key=" + order.key(),
                "{\"help\":\"Mijn vader loopt met een rollator en ziet slecht\"}");
        Client kassa = client.as("boxoffice");
        kassa.post(
                "/api/remarks",
                "{\"order\":\"" + order.number() + "\",\"words\":\"Kaartjes liggen bij de garderobe\"}");
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            shoot(buyer, "/orders/" + order.number() + "?key=" + order.key(), "order-help");
        }
        try (Visitor staff = browser.visitor(house, Browser.desk())) {
            Page page = staff.page();
            staff.opens("/sign-in");
            press(page, "Kassa");
            shoot(staff, "/door/" + tonight.id() + "/hall", "foyer-hall");
            page.locator(".needs [data-seat]").first().waitFor();
            page.locator(".rows details:has([data-order='" + order.number() + "']) summary")
                    .first()
                    .click();
            shoot(staff, "foyer-hall-row");
            shoot(staff, "/door/" + tonight.id() + "/inside", "foyer-inside");
            shoot(staff, "/office/performances/" + tonight.id() + "/remarks?q=" + order.number(), "foyer-remarks");
        }
        paper(kassa.get("/office/performances/" + tonight.id() + "/door-list.pdf"), "foyer-door-list");
        paper(kassa.get("/door/" + tonight.id() + "/inside.pdf"), "foyer-inside-pdf");
    }

    @Test
    void office() {
        try (Visitor admin = browser.visitor(house, Browser.desk())) {
            Page page = admin.page();
            admin.opens("/sign-in");
            press(page, "Beheer");
            shoot(admin, "/office", "office");
            shoot(admin, "/office/performances/new", "office-new");
            page.locator("table.prices input").first().fill("duur");
            page.locator("#start").fill("19:00");
            page.locator("#date").fill(LocalDate.now(Evening.ZONE).plusDays(3).toString());
            press(page, "Concept maken");
            shoot(admin, "office-new-wrong");
            page.locator("table.prices input").first().fill("32,50");
            page.locator("#doors").fill("18:15");
            press(page, "Concept maken");
            shoot(admin, "office-draft");
            page.locator("#wheelchair_places_from")
                    .fill(LocalDate.now(Evening.ZONE).plusDays(4) + "T12:00");
            press(page, "Moment bewaren");
            shoot(admin, "office-wheelchair-wrong");
            page.locator("#wheelchair_places_from")
                    .fill(LocalDate.now(Evening.ZONE).plusDays(3) + "T12:00");
            press(page, "Moment bewaren");
            shoot(admin, "office-wheelchair");
            press(page, "Publiceren");
            shoot(admin, "office-published");
            press(page, "Verkoop sluiten");
            shoot(admin, "office-closed");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bekijk de pagina van het publiek"))
                    .click();
            shoot(admin, "seats-closed");
            shoot(admin, "/office/mail", "office-mail");
            page.locator("table a").first().click();
            page.frameLocator("iframe").locator("h1").waitFor();
            shoot(admin, "office-letter");
            shoot(admin, "/office/audit", "office-audit-never");
            press(page, "Nu controleren");
            shoot(admin, "office-audit");
            shoot(admin, "/office/staff", "office-staff");
            page.getByLabel("Naam").fill("Sanne " + System.currentTimeMillis() % 1000);
            page.locator("form.fields .go").click();
            shoot(admin, "office-staff-invited");
            String welcome = page.locator(".handover code").textContent();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("admin afmelden"))
                    .click();
            shoot(admin, welcome, "welcome");
            page.locator("#password").fill("toneelzolder-8");
            page.locator("#again").fill("iets anders");
            page.locator(".fields .go").click();
            shoot(admin, "welcome-wrong");
        }
    }

    @Test
    void paying() {
        try (Paying paying = new Paying();
                Visitor buyer = browser.visitor(paying.house, Browser.desk());
                Visitor organiser = browser.visitor(paying.house, Browser.desk())) {
            Page page = buyer.page();
            page.route("**/checkout/*", way -> way.fulfill(new Route.FulfillOptions().setStatus(204))); // stay
            buyer.opens(Evening.in(paying.house.client(), "Theaterzaal").path());
            press(page, "Kies voor mij");
            shoot(buyer, "pay-ways");
            page.getByLabel("Naam").fill("Noor");
            page.getByLabel("E-mailadres").fill("noor@parterre.example");
            paying.mollie.isIll("create", MollieStandIn.ANYBODY, MollieStandIn.Ill.BROKEN);
            press(page, "Naar betalen");
            shoot(buyer, "pay-away");
            String order = page.getByText("Terug naar uw aankoop").getAttribute("href");
            page.getByText("Probeer opnieuw").click();
            page.getByText("Naar de betaalpagina").last().waitFor();
            shoot(buyer, "pay-on");
            shoot(buyer, order, "pay-order");
            organiser.opens("/sign-in");
            press(organiser.page(), "Organisator");
            organiser.page().waitForURL("**/office");
            shoot(organiser, "/office/refunds", "refunds-none");
            paying.failsToPayBack();
            paying.failsToPayBack();
            paying.isChargedBack();
            organiser.page().waitForTimeout(4000);
            shoot(organiser, "/office", "refunds-alarm");
            shoot(organiser, "/office/refunds", "refunds");
            press(organiser.page(), "Stop alle terugbetalingen");
            paying.failsToPayBack();
            shoot(organiser, "/office/refunds", "refunds-stopped");
        }
    }

    @Test
    void halls() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in");
            press(page, "Organisator");
            page.waitForURL("**/office");
            organiser.opens("/office/halls");
            page.locator("#hall").fill("Hanzezaal");
            page.locator("#venue").fill("Hanzehof");
            page.locator("#city").fill("Zutphen");
            page.locator("#address").fill(" ");
            press(page, "Toevoegen");
            shoot(organiser, "halls-wrong");
            page.locator("#address").fill("Coehoornsingel 1");
            press(page, "Toevoegen");
            HallsJourney.bring(page, "zaal.csv", "A1;A2\nA3;zomaar iets\n");
            shoot(organiser, "halls-unreadable");
            HallsJourney.bring(page, "Hanzehof zaal.csv", HallsJourney.spreadsheet());
            shoot(organiser, "plan-draft");
            shoot(organiser, "/office/halls", "halls");
            page.getByLabel("Concept van Hanzezaal bekijken").click();
            press(page, "Dit plan gebruiken");
            shoot(organiser, "plan");
            String evening = HallsJourney.evening(client.as("organiser"));
            String kept = "/office/performances/" + evening + "/house-seats";
            organiser.opens(kept);
            SeatMapOnScreen map = new SeatMapOnScreen(page);
            map.seat("Zaal rij H stoel 1").click();
            map.seat("Zaal rij H stoel 2").click();
            page.locator("#owner").fill("   ");
            press(page, "Achterhouden");
            shoot(organiser, "house-seats-wrong");
            page.locator("#owner").fill("De Stentor");
            press(page, "Achterhouden");
            page.locator("details.group summary").click();
            shoot(organiser, "house-seats");
            shoot(organiser, "/office/house-seats", "house-seats-all");
            shoot(organiser, "/office/performances/" + evening, "evening-with-house-seats");
            organiser.opens("/office/halls");
            HallsJourney.bring(page, "zonder H.csv", HallsJourney.spreadsheet().replaceAll("(?m)^H.*\\n", ""));
            press(page, "Dit plan gebruiken");
            shoot(organiser, "plan-touched");
        }
    }

    @Test
    void season() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in");
            press(page, "Organisator");
            page.waitForURL("**/office");
            organiser.opens("/office/performances/new");
            page.getByText("Meer avonden in één keer").click();
            page.getByText("Reken vanaf elke avond").click();
            page.locator("#date").fill(LocalDate.now(Evening.ZONE).plusDays(30).toString());
            page.locator("#also").fill("morgen");
            page.locator("#sale_stop").fill("30");
            organiser.expects(422);
            shoot(organiser, "season-new");
            press(page, "Eerst bekijken");
            shoot(organiser, "season-new-wrong");
            LocalDate thursday =
                    LocalDate.now(Evening.ZONE).plusDays(500).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
            SeasonJourney.looksAtARun(organiser, thursday);
            shoot(organiser, "season-look");
            press(page, "Concepten maken");
            shoot(organiser, "season-planned");
            press(page, "Verplaatsen");
            page.locator("#days").fill("7");
            press(page, "Eerst bekijken");
            shoot(organiser, "season-move");
            organiser.opens("/office?evening=drafts");
            press(page, "Publiceren");
            page.locator("tr:has(.clash) a").first().click();
            shoot(organiser, "season-evening");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kopiëren"))
                    .click();
            shoot(organiser, "season-copy");
            organiser.opens("/office");
            press(page, "Publiceren");
            shoot(organiser, "season-nothing");
        }
    }

    @Test
    void prices() {
        try (Visitor organiser = browser.visitor(house, Browser.desk());
                Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in");
            press(page, "Organisator");
            page.waitForURL("**/office");
            String evening = "/office" + Evening.in(client, "Theaterzaal").path();
            shoot(organiser, evening + "/prices", "prices");
            page.locator("table.prices input").first().fill("duur");
            press(page, "Prijzen bewaren");
            shoot(organiser, "prices-wrong");
            organiser.opens(evening + "/prices");
            page.getByLabel("Naam").fill("Doordeweeks " + System.currentTimeMillis() % 1000);
            press(page, "Onder deze naam bewaren");
            shoot(organiser, "price-template");
            shoot(organiser, "/office/tariffs", "tariffs");
            page.locator(".tariff-list a").last().click();
            shoot(organiser, "tariff");
            organiser.opens("/office/tariffs");
            page.getByText("Nieuw tarief").first().click();
            page.locator("#least").fill("1");
            press(page, "Toevoegen");
            shoot(organiser, "tariff-wrong");
            shoot(organiser, evening + "/prices", "prices-filling");
            organiser.opens(evening + "/zones");
            page.locator("[data-of='0-3']").first().click();
            page.locator(".rows summary").first().click();
            page.locator(".rows input[name=row]").nth(1).check();
            shoot(organiser, "zones");
            press(page, "Schilder wat gekozen is");
            shoot(organiser, "zones-painted");
            press(page, "Alles zoals in het zaalplan");
            shoot(organiser, "/office" + Evening.in(client, "Grote Zaal").path() + "/zones", "zones-large");
            shoot(organiser, evening, "evening-prices");
            buyer.opens(Evening.in(client, "Theaterzaal").path());
            buyer.page().locator("#best").selectOption("6");
            press(buyer.page(), "Kies voor mij");
            buyer.page().locator("#tariff-0").selectOption("group");
            shoot(buyer, "checkout-group");
            buyer.page().getByLabel("Naam").fill("Noor");
            buyer.page().getByLabel("E-mailadres").fill("noor@parterre.example");
            press(buyer.page(), "Naar betalen");
            shoot(buyer, "checkout-group-refused");
        }
    }

    @Test
    void waiting() throws InterruptedException {
        String evening = Evening.in(client, "Kleine Zaal").path();
        Client organiser = client.as("organiser");
        String free = organiser
                .get("/api" + evening + "/seats")
                .json()
                .getJsonArray("taken")
                .toString();
        JsonObject plan = organiser.get("/api" + evening + "/plan").json();
        List<String> seats = plan.getJsonArray("sections").stream()
                .flatMap(section -> section.asJsonObject().getJsonArray("rows").stream())
                .flatMap(row -> row.asJsonObject().getJsonArray("seats").stream())
                .map(seat -> seat.asJsonObject().getString("id"))
                .collect(Collectors.toCollection(ArrayList::new));
        plan.getJsonArray("standing").stream()
                .flatMap(area -> area.asJsonObject().getJsonArray("places").stream())
                .forEach(place -> seats.add(((JsonString) place).getString()));
        seats.removeIf(seat -> free.contains("\"" + seat + "\""));
        String kept = organiser
                .post(
                        "/api/house-seats",
                        "{\"performance\":\"" + evening.replaceAll(".*/", "") + "\",\"seats\":[\""
                                + String.join("\",\"", seats) + "\"],\"reason\":\"other\",\"owner\":\"Iedereen\"}")
                .json()
                .getString("id");
        try (Visitor party = browser.visitor(house, Browser.desk())) {
            Page page = party.page();
            shoot(party, evening, "waiting-sold-out");
            page.locator(".also-wait a").click();
            shoot(party, "waiting-join");
            press(page, "Zet mij op de wachtlijst");
            party.expects(422);
            shoot(party, "waiting-join-wrong");
            client.post(
                    "/api" + evening + "/waiting",
                    "{\"name\":\"Meral Yılmaz\",\"email\":\"meral@parterre.example\",\"seats\":8}");
            page.getByLabel("Naam").fill("Noor d'Ancona-O’Brien 🎭");
            page.getByLabel("E-mailadres").fill("noor@parterre.example");
            page.getByLabel("Alleen naast elkaar, in één rij").uncheck();
            press(page, "Zet mij op de wachtlijst");
            page.locator(".changing summary").click();
            shoot(party, "waiting-place");
            String place = page.url();
            organiser.delete("/api/house-seats/" + kept + "?seat=" + seats.get(20) + "&seat=" + seats.get(21));
            while (page.locator(".offer").count() == 0) {
                Thread.sleep(500);
                party.opens(place);
            }
            shoot(party, "waiting-offer");
            page.locator(".offer .go").click();
            shoot(party, "waiting-checkout");
            party.opens(place);
            try (Visitor office = browser.visitor(house, Browser.desk())) {
                office.opens("/sign-in?to=/office/waiting");
                press(office.page(), "Kassa");
                shoot(office, "/office/waiting", "office-waiting");
            }
            press(page, "Nee, dank u");
            shoot(party, "waiting-rests");
            press(page, "Haal mij van de wachtlijst");
            shoot(party, "waiting-left");
        }
        organiser.delete("/api/house-seats/" + kept);
    }

    @Test
    void devices() {
        try (Visitor organiser = browser.visitor(house, Browser.desk());
                Visitor phone = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/devices");
            press(page, "Organisator");
            shoot(organiser, "/office/devices", "devices-none");
            page.locator("#name").fill("Foyer");
            page.getByLabel("Voor de zaalchef").check();
            press(page, "Maken en code tonen");
            page.locator("#name").fill("Balkon, oude telefoon");
            page.getByLabel("pretixSCAN").check();
            press(page, "Maken en code tonen");
            shoot(organiser, "devices-pretix");
            page.locator("#name").fill("Deur links");
            press(page, "Maken en code tonen");
            shoot(organiser, "devices-code");
            shoot(phone, "/sign-in?to=/door", "devices-sign-in");
            shoot(phone, "/door/pair", "devices-pair");
            phone.page().locator("#code").fill("nooit-geweest");
            press(phone.page(), "Verder");
            shoot(phone, "devices-pair-wrong");
            phone.page().locator("#code").fill(page.locator(".secret").textContent());
            press(phone.page(), "Verder");
            shoot(phone, "devices-pair-named");
            press(phone.page(), "Deze telefoon koppelen");
            shoot(phone, "devices-door");
            shoot(phone, "/door/pair", "devices-paired");
            page.locator("#name").fill("deur LINKS");
            press(page, "Maken en code tonen");
            shoot(organiser, "devices-taken");
            page.locator(".devices summary").nth(1).click();
            shoot(organiser, "devices-change");
            press(page, "Intrekken");
            shoot(organiser, "devices-list");
            shoot(phone, "/door", "devices-revoked");
            shoot(organiser, "/office/devices?lang=en", "devices-en");
        }
    }

    @Test
    void till() {
        Client boxOffice = client.as("boxoffice");
        TillJourney.closesWhatIsOpen(boxOffice);
        try (Visitor volunteer = browser.visitor(house, Browser.desk())) {
            Page page = volunteer.page();
            volunteer.opens("/sign-in?to=/office/till");
            press(page, "Kassa");
            shoot(volunteer, "/office/till", "till-begin");
            page.locator("#float").fill("veel");
            volunteer.expects(422);
            press(page, "Dienst beginnen");
            shoot(volunteer, "till-begin-wrong");
            page.locator("#float").fill("150,00");
            press(page, "Dienst beginnen");
            Evening evening = ReturnsJourney.later(client).get(0);
            for (String method : List.of("cash", "cash", "terminal", "invoice")) {
                TillJourney.sells(evening, client, boxOffice, method);
            }
            TillJourney.sells(evening, client, client.as("organiser"), "cash");
            JsonObject back = TillJourney.sells(evening, client, boxOffice, "terminal");
            String order = "/api/orders/" + back.getString("number");
            String key = "?key=" + back.getString("key");
            JsonObject line =
                    client.get(order + key).json().getJsonArray("lines").getJsonObject(0);
            client.post(order + "/cancellations" + key, "{\"lines\":[\"" + line.getString("seat") + "\"]}");
            shoot(volunteer, "/office/refunds", "till-refunds");
            shoot(volunteer, "/office/till", "till-open");
            page.locator(".counting summary").click();
            page.locator("[data-cents='5000']").fill("3");
            page.locator("[data-cents='200']").fill("12");
            press(page, "Dienst afsluiten");
            shoot(volunteer, "till-difference");
            page.locator("#note").fill("Twee kaarten contant betaald en als pin geboekt");
            press(page, "Dienst afsluiten");
            page.waitForURL("**/office/till/*");
            shoot(volunteer, "till-sheet");
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            page.pdf(new Page.PdfOptions().setPath(FOLDER.resolve("till-sheet.pdf")));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve("till-sheet-print.png"))
                    .setFullPage(true));
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        }
        try (Visitor admin = browser.visitor(house, Browser.desk())) {
            admin.opens("/sign-in?to=/office/till");
            press(admin.page(), "Beheer");
            shoot(admin, "/office/till", "till-of-all");
        }
    }

    @Test
    void views() {
        SeatViewsJourney.Stage stage = SeatViewsJourney.Stage.in(client, "Kijkzaal");
        try (Visitor organiser = browser.visitor(house, Browser.desk());
                Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in");
            press(page, "Organisator");
            page.waitForURL("**/office");
            shoot(organiser, stage.office(), "views-none");
            stage.has(client, "section=zaal", Photographs.fromAPhone(1600, 1200, 1));
            stage.has(client, "section=zaal&row=B", Photographs.jpeg(1200, 1600));
            stage.has(client, "seat=zaal-B-3", Photographs.png(1600, 900));
            page.locator("#seat").fill("3");
            page.locator("#photo")
                    .setInputFiles(new FilePayload("notes.txt", "text/plain", "none".getBytes(StandardCharsets.UTF_8)));
            press(page, "Toevoegen");
            page.locator(".views summary").first().click();
            shoot(organiser, "views");
            page.locator("#seat").fill("");
            press(page, "Toevoegen");
            shoot(organiser, "/office/halls", "halls-with-views");
            Page hall = buyer.page();
            buyer.opens(stage.path());
            SeatMapOnScreen map = new SeatMapOnScreen(hall);
            map.seat("Zaal rij E stoel 4").click();
            map.seat("Zaal rij E stoel 5").click();
            assertThat(hall.locator(".outlook img")).hasJSProperty("naturalWidth", 1280);
            shoot(buyer, "seat-view");
            hall.locator(".outlook button").click();
            assertThat(hall.locator("dialog img")).hasJSProperty("naturalWidth", 1280);
            shoot(buyer, "seat-view-large");
            hall.keyboard().press("Escape");
            hall.locator("#tab-list").click();
            hall.locator("#list summary").first().click();
            shoot(buyer, "seat-view-list");
            shoot(buyer, hall.locator("a.sight").nth(1).getAttribute("href"), "seat-view-page");
        }
    }

    @Test
    void mail() {
        try (House post = House.demo(Store.DERBY)
                        .with("smtp.url", "smtp://localhost:1")
                        .open();
                Visitor organiser = browser.visitor(post, Browser.desk())) {
            Page page = organiser.page();
            Evening.in(post.client(), "Theaterzaal").sells(post.client(), 2);
            organiser.opens("/sign-in");
            press(page, "Organisator");
            page.waitForURL("**/office");
            for (String kind : new String[] {"tickets", "reminder", "refund-paid-twice", "seats-renamed"}) {
                shoot(organiser, "/office/mail/letters/" + kind + "/nl", "letter-" + kind);
            }
            shoot(organiser, "/office/mail/letters/reminder/en", "letter-reminder-en");
            shoot(organiser, "/office/mail/letters", "letters");
            organiser.isWell();
            page.getByLabel("E-mailadres").fill("niemand");
            organiser.expects(422);
            press(page, "In het Nederlands");
            shoot(organiser, "letters-wrong");
            organiser.isWell();
            shoot(organiser, "/office/letters", "letter-words");
            organiser.isWell();
            page.locator("textarea")
                    .first()
                    .evaluate("area => { area.maxLength = 9999; area.value = 'x'.repeat(501); }");
            press(page, "Bewaren");
            shoot(organiser, "letter-words-wrong");
            page.waitForTimeout(6000);
            organiser.opens("/office/mail?lang=en");
            shoot(organiser, "mail-failed");
            organiser.isWell();
            page.locator(".letters a").first().click();
            shoot(organiser, "mail-again");
            organiser.isWell();
        }
    }

    @Test
    void designer() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            DesignerJourney.signIn(organiser);
            shoot(organiser, DesignerJourney.draft(house, DesignerJourney.hall(house, "Tekenzaal")), "designer-empty");
            DesignerJourney.drawsTheHall(page, new Hands(page), house);
            shoot(organiser, "designer-marking");
            for (String tool : new String[] {"block", "zone", "hand"}) {
                page.locator("[data-take=" + tool + "]").click();
                shoot(organiser, "designer-" + tool);
            }
            page.locator("[data-take=box]").click();
            page.locator("form[data-tool=box] .go").click();
            page.locator("[data-take=standing]").click();
            page.locator("form[data-tool=standing] .go").click();
            page.locator("#grid").check();
            page.locator("[data-do=all]").click();
            shoot(organiser, "designer-room");
            page.locator("summary").first().click();
            page.locator("#list .rows-of input").nth(4).click();
            shoot(organiser, "designer-row");
            page.locator("#use").click();
            page.waitForURL(url -> !url.endsWith("/drawing"));
            shoot(organiser, "designer-look");
        }
    }

    @Test
    void settlement() {
        Evening evening = Evening.in(client, "Theaterzaal");
        evening.sells(client, 3);
        String one = "/office/settlement?performance=" + evening.path().replaceAll("\\D", "");
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in");
            press(organiser.page(), "Organisator");
            shoot(organiser, "/office/settlement", "settlement-run");
            shoot(organiser, one + "&rights=8,5&share=70&guarantee=50&costs=3,25", "settlement-evening");
            organiser.isWell();
            organiser.page().locator("#share").fill("65");
            press(organiser.page(), "Vastleggen");
            shoot(organiser, "settlement-kept");
            shoot(organiser, "/office/payment-fees", "payment-fees-none");
            organiser.page().locator("#fixed").fill("0,32");
            press(organiser.page(), "Vastleggen");
            shoot(organiser, "payment-fees");
            shoot(organiser, one, "settlement-fees");
            organiser.isWell();
            organiser.expects(422);
            shoot(organiser, one + "&rights=veel", "settlement-wrong");
        }
    }

    @Test
    void brokenBooks() {
        try (House broken = House.demo(Store.POSTGRESQL).open();
                Visitor organiser = browser.visitor(broken, Browser.desk())) {
            AuditJourney.breaks(broken);
            organiser.opens("/sign-in");
            press(organiser.page(), "Organisator");
            organiser.opens("/office/audit");
            press(organiser.page(), "Nu controleren");
            shoot(organiser, "office-audit-broken");
            shoot(organiser, "/office", "office-alarm");
        }
    }

    private String notYetOnSale() {
        return client.get("/api/performances").list().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("status").equals("NOT_YET"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** The first page of a PDF, as a printer would have it. */
    private static void paper(Client.Answer pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf.raw().body())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 110);
            ImageIO.write(page, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shoot(Visitor visitor, String path, String name) {
        visitor.opens(path);
        shoot(visitor, name);
    }

    private static void shoot(Visitor visitor, String name) {
        Page page = visitor.page();
        page.mouse().move(0, 0);
        for (int width : new int[] {390, 1440}) {
            page.setViewportSize(width, width == 390 ? 844 : 900);
            for (ColorScheme light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(
                        new EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE));
                String file = name + "-" + width + "-" + light.name().toLowerCase(Locale.ROOT) + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(file))
                        .setFullPage(true));
            }
        }
    }
}
