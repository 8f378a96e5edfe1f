package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The organiser comes to a theatre that nobody has been to, with the plan of its hall in a spreadsheet. */
class HallsJourney {
    @AutoClose
    private final Browser browser = Browser.open();

    /** Neither the smallest nor the largest hall: other tests look for those. */
    static String spreadsheet() {
        StringBuilder lines = new StringBuilder(";;;Podium\n");
        for (char row = 'A'; row <= 'H'; row++) {
            lines.append(row).append(row == 'A' ? ";eerste:1+" : row < 'D' ? ";eerste:1" : ";tweede:1");
            for (int seat = 2; seat <= 14; seat++) {
                lines.append(seat == 8 ? ";;" : ";")
                        .append(row < 'D' ? "eerste:" : "tweede:")
                        .append(seat);
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    @Test
    void aPlanIsBroughtLookedAtAcceptedAndReplaced() {
        House house = Houses.on(Store.POSTGRESQL);
        try (Visitor organiser = browser.visitor(house, Browser.phone())) {
            Page page = organiser.page();
            organiser.opens("/sign-in");
            press(page, "Organisator");
            page.waitForURL("**/office");
            organiser.opens("/office/halls");
            organiser.isWell();

            organiser.expects(422);
            page.getByLabel("Naam van de zaal").fill("Hanzezaal");
            page.getByLabel("Theater", new Page.GetByLabelOptions().setExact(true))
                    .fill("Hanzehof");
            page.getByLabel("Plaats", new Page.GetByLabelOptions().setExact(true))
                    .fill("Zutphen");
            page.getByLabel("Adres").fill("   ");
            press(page, "Toevoegen");
            assertThat(page.locator("[role=alert]")).containsText("Vul het adres in");
            organiser.isWell();
            page.getByLabel("Adres").fill("Coehoornsingel 1");
            press(page, "Toevoegen");
            assertThat(row(page)).containsText("nog geen");

            bring(page, "plan.csv", "A1;A2\nA3;zomaar iets\n");
            assertThat(page.locator("[role=alert]")).containsText("“zomaar iets” is geen stoel");
            assertThat(page.locator("[role=alert]")).containsText("regel 2, kolom 2");
            organiser.isWell();

            bring(page, "Hanzehof zaal.csv", spreadsheet());
            assertThat(page.locator("h1")).hasText("Hanzehof, Hanzezaal");
            assertThat(page.locator("section[aria-labelledby=guessed]")).containsText("eerste, tweede");
            assertThat(page.locator("section[aria-labelledby=guessed]")).containsText("8 keer");
            assertThat(page.locator("main")).containsText("Hanzehof zaal.csv");
            assertThat(page.locator(".tally").first()).containsText("112");
            assertThat(page.locator(".drawing img")).hasJSProperty("complete", true);
            assertThat(page.locator(".drawing img")).not().hasJSProperty("naturalWidth", 0);
            assertThat(page.locator("section[aria-labelledby=odd]"))
                    .containsText("Naast een rolstoelplaats is geen begeleidersplaats: A-1");
            organiser.isWell();
            press(page, "Dit plan gebruiken");
            assertThat(page.locator("main")).containsText("Versie 1");
            organiser.isWell();

            organiser.opens("/office/halls");
            assertThat(row(page)).containsText("112");
            bring(page, "nog eens.csv", spreadsheet());
            press(page, "Weggooien");
            assertThat(row(page)).containsText("versie 1");
            assertThat(row(page)).not().containsText("Concept");
            String evening = evening(house.client().as("organiser"));
            keepsTheLastRow(organiser, evening);
            bringsAPlanWithoutIt(organiser, evening);
        }
    }

    /** Two seats of row H are the press's; the form is filled in wrong first, and nothing of the choice is lost. */
    private static void keepsTheLastRow(Visitor organiser, String evening) {
        Page page = organiser.page();
        organiser.opens("/office/performances/" + evening);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Huisplaatsen"))
                .last()
                .click();
        SeatMapOnScreen map = new SeatMapOnScreen(page);
        map.seat("Zaal rij H stoel 1").click();
        map.seat("Zaal rij H stoel 2").click();
        organiser.expects(422);
        page.locator("#owner").evaluate("field => field.required = false");
        press(page, "Achterhouden");
        assertThat(page.locator("[role=alert]")).containsText("Vul in voor wie deze plaatsen zijn");
        organiser.isWell();
        page.getByLabel("Waarom").selectOption("press");
        page.getByLabel("Voor wie").fill("De Stentor");
        press(page, "Achterhouden");
        assertThat(page.locator("details.group")).containsText("De Stentor · 2 plaatsen");
        organiser.opens("/office/house-seats");
        assertThat(page.locator("main")).containsText("Zaal · rij H · stoel 1; Zaal · rij H · stoel 2");
        organiser.isWell();
    }

    /** What the house keeps would be lost: it is released first, and then the evening moves. */
    private static void bringsAPlanWithoutIt(Visitor organiser, String evening) {
        Page page = organiser.page();
        organiser.opens("/office/halls");
        bring(page, "zonder H.csv", spreadsheet().replaceAll("(?m)^H.*\n", ""));
        assertThat(page.locator("section[aria-labelledby=touched]")).containsText("14 plaatsen verdwijnen");
        organiser.isWell();
        press(page, "Dit plan gebruiken");
        Locator tick = page.locator("section[aria-labelledby=touched] input[type=checkbox]");
        assertThat(page.locator("section[aria-labelledby=touched]"))
                .containsText("Huisplaatsen zouden verdwijnen: Zaal · rij H · stoel 1; Zaal · rij H · stoel 2");
        assertThat(tick).isDisabled();
        organiser.isWell();
        String plan = page.url();
        organiser.opens("/office/performances/" + evening + "/house-seats");
        page.locator("details.group summary").click();
        press(page, "Aangekruiste plaatsen vrijgeven");
        page.navigate(plan);
        tick.check();
        press(page, "Laat meegaan met deze versie");
        assertThat(page.locator(".notice.done")).containsText("1 voorstelling gaat verder met dit plan");
        organiser.opens("/performances/" + evening);
        assertThat(page.locator("#list")).not().containsText("Rij H");
    }

    /** The id of a published evening in the new hall. */
    static String evening(Client organiser) {
        JsonObject production = organiser.get("/api/productions").list().getJsonObject(0);
        JsonObject plan = organiser.get("/api/halls").list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(hall -> hall.getString("name").equals("Hanzezaal"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("plan");
        JsonArrayBuilder prices = Json.createArrayBuilder();
        for (JsonValue zone : plan.getJsonArray("zones")) {
            prices.add(Json.createObjectBuilder()
                    .add("zone", zone.asJsonObject().getString("id"))
                    .add("tariff", "normal")
                    .add(
                            "price",
                            Json.createObjectBuilder().add("amount", "20.00").add("currency", "EUR")));
        }
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).plusDays(50).truncatedTo(ChronoUnit.MINUTES);
        String id = organiser
                .post(
                        "/api/performances",
                        Json.createObjectBuilder()
                                .add("production", Long.parseLong(production.getString("id")))
                                .add("plan", Long.parseLong(plan.getString("id")))
                                .add("starts_at", start.toString())
                                .add("doors_at", start.toString())
                                .add(
                                        "sale_from",
                                        OffsetDateTime.now(ZoneOffset.UTC)
                                                .minusDays(1)
                                                .toString())
                                .add("sale_until", start.toString())
                                .add("prices", prices)
                                .build()
                                .toString())
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    private static Locator row(Page page) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Hanzezaal"));
    }

    static void bring(Page page, String name, String content) {
        page.getByLabel("Voor welke zaal").selectOption(new SelectOption().setLabel("Hanzehof, Hanzezaal"));
        page.getByLabel("Bestand")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        press(page, "Bekijken");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
