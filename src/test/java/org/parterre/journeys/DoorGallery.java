package org.parterre.journeys;

import static org.parterre.journeys.Album.paper;
import static org.parterre.journeys.Album.press;
import static org.parterre.journeys.Album.shoot;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.faults.Relay;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What the door and the foyer see, for {@link Album}. */
class DoorGallery {
    private final House house = Houses.on(Store.DERBY);
    private final Client client = house.client();

    @AutoClose
    private final Browser browser = Browser.open();

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
            foyer.expects(404);
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
}
