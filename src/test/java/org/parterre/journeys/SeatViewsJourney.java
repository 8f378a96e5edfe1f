package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.venue.views.Photographs;

/** The organiser takes photographs of what is seen from the seats, and a buyer sees them: by finger, by keyboard, without script. */
class SeatViewsJourney {
    private final House house = Houses.on(Store.DERBY);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void whatIsSeenFromASeatIsSeenWhenItIsChosen() {
        Stage stage = Stage.in(house.client(), "Kijkzaal");
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            addsThePhotographs(organiser, stage);
        }
        try (Visitor phone = browser.visitor(house, Browser.phone())) {
            choosesOnTheMap(phone, stage);
        }
        try (Visitor keyboard = browser.visitor(house, Browser.desk())) {
            choosesInTheListByKeyboard(keyboard, stage);
        }
        try (Visitor plain = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false))) {
            looksWithoutScript(plain, stage);
        }
    }

    private static void addsThePhotographs(Visitor organiser, Stage stage) {
        Page page = organiser.page();
        organiser.opens("/sign-in");
        press(page, "Organisator");
        page.waitForURL("**/office");
        organiser.opens("/office/halls");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Uitzicht in Kijkzaal"))
                .first()
                .click();
        page.waitForURL("**/views");
        organiser.opens(stage.office());
        organiser.isWell();
        organiser.expects(422);
        add(page, "Zaal", "7", Photographs.jpeg(80, 60));
        assertThat(page.locator("[role=alert]"))
                .hasText("Die stoel is er niet. Kies de rij en vul het nummer van de stoel in.");
        add(page, "Zaal", "", "geen foto".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("[role=alert]")).containsText("het is geen JPEG of PNG");
        assertThat(page.locator(".views li")).hasCount(0);
        organiser.isWell();
        page.getByLabel("Wat is er te zien (Nederlands)").fill("Recht voor het podium");
        add(page, "Zaal", "", Photographs.fromAPhone(1600, 1200, 1));
        add(page, "Zaal · rij B", "", Photographs.jpeg(1200, 1600));
        add(page, "Zaal · rij B", "3", Photographs.png(640, 480));
        assertThat(page.locator(".views h2")).hasText(new String[] {"Zaal", "Zaal · rij B", "Zaal · rij B · stoel 3"});
        organiser.isWell();
        Locator last = page.locator(".views li").last();
        last.locator("summary").click();
        last.getByLabel("Wat is er te zien (Nederlands)").fill("Een <pilaar> in beeld");
        last.getByText("Bewaren").click();
        assertThat(page.locator(".views img").last()).hasAttribute("alt", "Een <pilaar> in beeld");
        page.locator(".views li").first().getByText("Weghalen").click();
        assertThat(page.locator(".views li")).hasCount(2);
        page.getByLabel("Wat is er te zien (Nederlands)").last().fill("Recht voor het podium");
        add(page, "Zaal", "", Photographs.fromAPhone(1600, 1200, 1));
        assertThat(page.locator(".views li")).hasCount(3);
        organiser.isWell();
    }

    private static void add(Page page, String place, String seat, byte[] photo) {
        page.getByLabel("Vanaf waar").selectOption(new SelectOption().setLabel(place));
        page.getByLabel("Alleen voor stoel").fill(seat);
        page.getByLabel("Foto", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("IMG_0001.JPG", "image/jpeg", photo));
        press(page, "Toevoegen");
    }

    private static void choosesOnTheMap(Visitor buyer, Stage stage) {
        Page page = buyer.page();
        buyer.opens(stage.path());
        SeatMapOnScreen map = new SeatMapOnScreen(page);
        Locator view = page.locator(".outlook");
        assertThat(view).isHidden();
        map.seat("Zaal rij E stoel 4").dispatchEvent("click");
        assertThat(view).isVisible();
        assertThat(view.getByRole(AriaRole.BUTTON)).hasAccessibleName("Uitzicht vanuit Zaal");
        assertThat(page.locator("[data-outlook]")).hasText("Er is een foto bij uw keuze: Uitzicht vanuit Zaal");
        assertThat(page.locator(".outlook img")).hasJSProperty("naturalWidth", 1280);
        map.seat("Zaal rij B stoel 4").dispatchEvent("click");
        assertThat(view.getByRole(AriaRole.BUTTON)).hasAccessibleName("Uitzicht vanuit Zaal · rij B");
        map.seat("Zaal rij B stoel 3").dispatchEvent("click");
        assertThat(view.getByRole(AriaRole.BUTTON)).hasAccessibleName("Uitzicht vanuit Zaal · rij B · stoel 3");
        buyer.isWell();
        view.getByRole(AriaRole.BUTTON).tap();
        Locator large = page.locator("dialog[open] img");
        assertThat(large).hasAttribute("alt", "Een <pilaar> in beeld");
        assertThat(large).hasJSProperty("naturalWidth", 640);
        buyer.isWell();
        press(page, "Sluiten");
        assertThat(large).hasCount(0);
        map.seat("Zaal rij B stoel 3").dispatchEvent("click");
        map.seat("Zaal rij B stoel 4").dispatchEvent("click");
        assertThat(view.getByRole(AriaRole.BUTTON)).hasAccessibleName("Uitzicht vanuit Zaal");
        map.seat("Zaal rij E stoel 4").dispatchEvent("click");
        assertThat(view).isHidden();
    }

    private static void choosesInTheListByKeyboard(Visitor buyer, Stage stage) {
        Page page = buyer.page();
        buyer.opens(stage.path() + "#list");
        page.locator("#list summary").focus();
        page.keyboard().press("Enter");
        Locator ofSection = page.locator("#list .sights a").first();
        ofSection.focus();
        page.keyboard().press("Enter"); // looks before choosing
        assertThat(page.locator("dialog[open] img")).hasAttribute("alt", "Recht voor het podium");
        page.keyboard().press("Escape");
        assertThat(ofSection).isFocused();
        page.locator("#list input:enabled").first().focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".outlook button")).hasAccessibleName("Uitzicht vanuit Zaal");
        page.locator(".outlook button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog[open] figcaption")).hasText("Uitzicht vanuit Zaal");
        assertThat(page.locator("dialog button")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".outlook button")).isFocused();
        buyer.isWell();
    }

    private static void looksWithoutScript(Visitor buyer, Stage stage) {
        Page page = buyer.page();
        buyer.opens(stage.path());
        assertThat(page.locator(".outlook")).isHidden();
        page.locator("#list summary").tap();
        page.getByText("Uitzicht vanuit Zaal · rij B", new Page.GetByTextOptions().setExact(true))
                .tap();
        assertThat(page.locator("h1")).hasText("Uitzicht vanuit Zaal · rij B");
        assertThat(page.locator(".seen img")).hasAttribute("alt", "Foto van het podium, gezien vanuit Zaal · rij B");
        page.getByText("Terug naar de stoelen").tap();
        page.waitForURL("**" + stage.path() + "#list");
        buyer.isQuiet();
        assertThat(page.locator("#list")).isVisible();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    /** A hall of its own with an evening on sale. Neither the smallest nor the largest hall: other tests look for those. */
    record Stage(String hall, String evening) {
        static Stage in(Client client, String name) {
            Client organiser = client.as("organiser");
            String venue = organiser
                    .post("/api/venues", "{\"name\":\"Het Kijkhuis\",\"city\":\"Zutphen\",\"address\":\"Markt 3\"}")
                    .json()
                    .getString("id");
            String hall = organiser
                    .post("/api/halls", "{\"venue\":\"" + venue + "\",\"name\":\"" + name + "\"}")
                    .json()
                    .getString("id");
            String plan = organiser
                    .send(
                            "POST",
                            "/api/plans?format=grid&hall=" + hall,
                            BodyPublishers.ofString(HallsJourney.spreadsheet()),
                            "text/csv")
                    .json()
                    .getString("id");
            return new Stage(hall, evening(organiser, plan));
        }

        private static String evening(Client organiser, String plan) {
            JsonObject production = organiser.get("/api/productions").list().getJsonObject(0);
            OffsetDateTime start =
                    OffsetDateTime.now(ZoneOffset.UTC).plusDays(50).truncatedTo(ChronoUnit.MINUTES);
            String prices = production.getJsonArray("tariffs").getValuesAs(JsonValue::asJsonObject).stream()
                    .flatMap(tariff -> java.util.stream.Stream.of("eerste", "tweede")
                            .map(zone -> "{\"zone\":\"" + zone + "\",\"tariff\":\"" + tariff.getString("code")
                                    + "\",\"price\":{\"amount\":\"22.50\",\"currency\":\"EUR\"}}"))
                    .collect(Collectors.joining(","));
            String id = organiser
                    .post(
                            "/api/performances",
                            "{\"production\":" + production.getString("id") + ",\"plan\":" + plan + ",\"starts_at\":\""
                                    + start + "\",\"doors_at\":\"" + start.minusHours(1) + "\",\"sale_from\":\""
                                    + start.minusDays(60) + "\",\"sale_until\":\"" + start + "\",\"prices\":[" + prices
                                    + "]}")
                    .json()
                    .getString("id");
            organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
            return id;
        }

        String path() {
            return "/performances/" + evening;
        }

        String office() {
            return "/office/halls/" + hall + "/views";
        }

        /** One photograph by API, of that place. */
        void has(Client client, String place, byte[] photo) {
            int status = client.as("organiser")
                    .send(
                            "POST",
                            "/api/halls/" + hall + "/views?" + place,
                            BodyPublishers.ofByteArray(photo),
                            "application/octet-stream")
                    .status();
            assertThat(status).isEqualTo(201);
        }
    }
}
