package org.parterre.journeys;

import static org.parterre.journeys.Album.press;
import static org.parterre.journeys.Album.shoot;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What the audience sees, for {@link Album}. */
class AudienceGallery {
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

    private String notYetOnSale() {
        return client.get("/api/performances").list().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("status").equals("NOT_YET"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }
}
