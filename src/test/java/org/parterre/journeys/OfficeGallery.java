package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parterre.journeys.Album.press;
import static org.parterre.journeys.Album.shoot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.venue.views.Photographs;

/** What the office sees, for {@link Album}. */
class OfficeGallery {
    private final House house = Houses.on(Store.DERBY);
    private final Client client = house.client();

    @AutoClose
    private final Browser browser = Browser.open();

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
}
