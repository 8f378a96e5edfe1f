package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.tickets.ForeignReader;

/** One whole evening, in Dutch and on phones: planned, published, sold, printed, admitted, closed. */
class EveningJourney {
    private static final String NAME = "Noor d'Ancona-O’Brien 🎭";
    private static final String EMAIL = "noor@parterre.example";
    private static final String GATE = "Zijdeur";

    private final Store store = Store.DERBY;

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void fromThePosterToTheDoor() throws IOException {
        House house = Houses.on(store);
        try (Visitor organiser = browser.visitor(house, Browser.phone());
                Visitor buyer = browser.visitor(house, Browser.phone());
                Visitor volunteer = browser.visitor(house, Browser.phone())) {
            String evening = plansAndPublishes(organiser);
            List<String> seats = buysTwoSeatsByTouch(buyer, evening);
            String order = buyer.page().url();
            List<String> codes = printsTheTickets(buyer);
            isLetIn(volunteer, evening, seats, codes);
            theOfficeReadsTheLetter(organiser, order);
            closesTheSale(organiser, evening);
            buyer.opens("/performances/" + evening);
            assertThat(buyer.page().locator(".notice")).containsText("De verkoop voor deze voorstelling is gesloten.");
            buyer.isWell();
        }
    }

    /** @return the number of the performance */
    private static String plansAndPublishes(Visitor organiser) {
        Page page = organiser.page();
        organiser.opens("/sign-in");
        organiser.isWell();
        press(page, "Organisator");
        page.waitForURL("**/office");
        organiser.isWell();
        follow(page, "Nieuwe voorstelling");
        Evening.Tonight tonight = Evening.Tonight.now();
        page.getByLabel("Zaalplan")
                .selectOption(page.locator("#plan option", new Page.LocatorOptions().setHasText("Theaterzaal"))
                        .getAttribute("value"));
        press(page, "Toon de prijzen bij deze keuze");
        page.locator("#date").fill(tonight.start().toLocalDate().toString());
        page.locator("#start").fill(clock(tonight.start().toLocalTime()));
        page.locator("#doors").fill(clock(tonight.doors()));
        priceEverything(page);
        organiser.isWell();
        press(page, "Concept maken");
        assertThat(page.locator(".status").first()).hasText("Concept");
        organiser.isWell();
        press(page, "Publiceren");
        assertThat(page.locator(".status").first()).hasText(Pattern.compile("In de verkoop", Pattern.CASE_INSENSITIVE));
        organiser.isWell();
        String evening = page.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        organiser.opens("/");
        assertThat(page.locator("a[href='/performances/" + evening + "']")).isVisible();
        return evening;
    }

    private static String clock(java.time.LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    /** Normal and student; the other columns are what the demo cost. */
    private static void priceEverything(Page page) {
        for (Locator row : page.locator("table.prices tbody tr").all()) {
            row.locator("input").nth(0).fill("27,50");
            row.locator("input").nth(1).fill("17");
        }
    }

    private static List<String> buysTwoSeatsByTouch(Visitor buyer, String evening) {
        Page page = buyer.page();
        buyer.opens("/");
        buyer.isWell();
        page.locator("a[href='/performances/" + evening + "']").tap();
        SeatMapOnScreen map = new SeatMapOnScreen(page);
        buyer.isWell();
        List<String> seats = map.neighbours();
        map.touch(seats.get(0));
        assertThat(map.sentence()).hasText("We zijn dichterbij gegaan. Tik nu op uw stoel.");
        page.waitForTimeout(400); // the map glides
        map.touch(seats.get(0));
        map.touch(seats.get(1));
        assertThat(map.seat(seats.get(1))).hasAttribute("aria-checked", "true");
        assertThat(map.basket()).containsText("2 plaatsen");
        assertThat(map.basket().locator("[data-total]")).hasText(Pattern.compile("€\\s55,00"));
        buyer.isWell();
        press(page, "Vasthouden en verder");
        page.waitForURL("**/holds/*");
        buyer.isWell();
        fillsInTheForm(buyer);
        press(page, "Naar betalen");
        page.waitForURL("**/sandbox/payments/*");
        buyer.isWell();
        press(page, "Betaald De betaling lukt meteen.");
        page.waitForURL("**/orders/*");
        assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
        assertThat(page.locator(".ticket")).hasCount(2);
        assertThat(page.locator("section.state")).containsText(NAME);
        buyer.isWell();
        return seats;
    }

    private static void fillsInTheForm(Visitor buyer) {
        Page page = buyer.page();
        page.locator("#tariff-1").selectOption("student");
        assertThat(page.locator("[data-total]")).hasText(Pattern.compile("€\\s44,50"));
        page.getByLabel("Naam").fill(NAME);
        page.getByLabel("E-mailadres").fill("geen adres");
        buyer.expects(422);
        press(page, "Naar betalen");
        assertThat(page.locator(".alarm")).containsText("Dit lijkt geen e-mailadres");
        buyer.isWell();
        assertThat(page.getByLabel("Naam")).hasValue(NAME);
        assertThat(page.locator("#tariff-1")).hasValue("student");
        page.getByLabel("E-mailadres").fill(EMAIL);
    }

    /** @return what the codes on paper say, read with a reader that is not the writer */
    private static List<String> printsTheTickets(Visitor buyer) throws IOException {
        Page page = buyer.page();
        String address = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alle kaarten als PDF"))
                .getAttribute("href");
        List<String> codes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(page.request().get(address).body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDFRenderer paper = new PDFRenderer(document);
            for (int number = 0; number < document.getNumberOfPages(); number++) {
                codes.add(ForeignReader.decode(paper.renderImageWithDPI(number, 150)));
            }
        }
        assertThat(codes).doesNotContainNull().doesNotHaveDuplicates();
        return codes;
    }

    private static void isLetIn(Visitor volunteer, String evening, List<String> seats, List<String> codes) {
        Page page = volunteer.page();
        volunteer.opens("/door");
        press(page, "Deur");
        page.waitForURL("**/door");
        volunteer.isWell();
        page.locator("a[href='/door/" + evening + "']").tap();
        assertThat(page.locator("#count")).hasText("0 van 2 binnen");
        volunteer.isWell();
        page.locator(".gate-name summary").tap();
        page.locator("#gate").fill(GATE);
        press(page, "Bewaar");
        assertThat(page.locator(".gate-name summary")).containsText(GATE);
        assertThat(page.locator("#net")).isVisible(); // the script is at work; before, a form answers with a page

        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(codes.get(0));
        press(page, "Controleer");
        assertThat(page.locator("#verdict .word")).hasText("Welkom");
        assertThat(page.locator("#verdict .seatline")).hasText(spoken(seats.get(0)));
        assertThat(page.locator("#verdict .name")).hasText(NAME);
        coversTheScreen(page);
        volunteer.isWell();

        aHandScannerTypes(page, codes.get(1)); // into the open verdict, wherever the focus is
        assertThat(page.locator("#verdict .seatline")).hasText(spoken(seats.get(1)));
        assertThat(page.locator("#verdict .word")).hasText("Welkom");
        assertThat(page.locator("#verdict .note")).hasText("Student: laat de kaart zien");

        aHandScannerTypes(page, codes.get(0));
        assertThat(page.locator("#verdict .word")).hasText("Al binnen");
        assertThat(page.locator("#verdict .note")).hasText(Pattern.compile("om \\d\\d[.:]\\d\\d door " + GATE));
        assertThat(page.locator("#verdict .seatline")).hasText(spoken(seats.get(0)));
        volunteer.isWell();
        page.locator("#verdict").tap();
        assertThat(page.locator("#count")).hasText("2 van 2 binnen");
        page.getByLabel("Zoek op naam of bestelnummer").fill("d'ancona");
        assertThat(page.locator("#found li")).hasCount(2);
        volunteer.isWell();
    }

    /** Keys come fast, and Enter at the end. */
    private static void aHandScannerTypes(Page page, String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private static void coversTheScreen(Page page) {
        var leaf = page.locator("#verdict").boundingBox();
        assertThat(leaf.width).isEqualTo(390);
        assertThat(leaf.height).isGreaterThanOrEqualTo(844);
    }

    /** The map speaks in a sentence, a ticket in parts: "Parterre · rij G · stoel 12". */
    private static Pattern spoken(String seat) {
        return Pattern.compile(seat.replace(" rij ", " · rij ").replace(" stoel ", " · stoel "));
    }

    private static void theOfficeReadsTheLetter(Visitor organiser, String order) {
        Page page = organiser.page();
        organiser.opens("/office/mail");
        organiser.isWell();
        String number = order.replaceFirst(".*/orders/", "").replaceFirst("\\?.*", "");
        page.locator("tr", new Page.LocatorOptions().setHasText(EMAIL))
                .first()
                .locator("a")
                .tap();
        assertThat(page.locator("pre")).containsText(NAME);
        assertThat(page.locator("pre")).containsText("/orders/" + number);
        organiser.isWell();
    }

    private static void closesTheSale(Visitor organiser, String evening) {
        organiser.opens("/office/performances/" + evening);
        press(organiser.page(), "Verkoop sluiten");
        assertThat(organiser.page().locator(".status").first()).hasText("Verkoop gesloten");
        organiser.isWell();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .tap();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).tap();
    }
}
