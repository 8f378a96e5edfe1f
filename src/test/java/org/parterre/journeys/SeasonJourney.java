package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The organiser plans two weeks in one go on a phone, brings them out together, copies one evening and moves another. */
class SeasonJourney {
    /** Far from the demo's evenings. */
    private final LocalDate thursday =
            LocalDate.now(Evening.ZONE).plusDays(420).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void twoWeeksArePlannedInOneGo() {
        House house = Houses.on(Store.DERBY);
        try (Visitor organiser = browser.visitor(house, Browser.phone())) {
            Page page = organiser.page();
            organiser.opens("/sign-in");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Organisator"))
                    .click();
            page.waitForURL("**/office");
            organiser.isWell();
            looksAtARun(organiser, thursday);
            choosesTen(organiser);
            String evening = publishesTogetherByKeyboard(organiser);
            copies(organiser, evening);
            moves(organiser, house, evening);
        }
    }

    /** Thursday to Sunday, twice, with a matinee on Sundays; one Thursday isn't played, one Tuesday is; one evening clashes. */
    static void looksAtARun(Visitor organiser, LocalDate thursday) {
        Page page = organiser.page();
        organiser.opens("/office/performances/new");
        page.locator("#plan").selectOption(new SelectOption().setLabel(kleineZaal(page)));
        press(page, "Toon de prijzen bij deze keuze");
        page.locator("#date").fill(thursday.toString());
        page.getByText("Meer avonden in één keer").click();
        page.getByLabel("Tot en met").fill(thursday.plusDays(10).toString());
        for (int day = 4; day <= 7; day++) {
            page.locator("[name=on1-" + day + "]").check();
        }
        page.getByLabel("Tweede aanvang").fill("15:00");
        page.locator("[name=on2-7]").check();
        page.getByLabel("Niet op").fill(thursday.plusDays(7).toString());
        page.getByLabel("Ook op").fill(thursday.plusDays(5) + "\n" + thursday.plusDays(2) + " 21:30");
        page.getByText("Reken vanaf elke avond").click();
        page.getByLabel("Verkoop stopt").fill("30");
        page.locator("table.prices tbody tr input:nth-of-type(1)").first().fill("27,50");
        organiser.isWell();
        press(page, "Concept maken");
        assertThat(page.locator("h1")).hasText("11 avonden");
    }

    private static String kleineZaal(Page page) {
        return page.locator("#plan option", new Page.LocatorOptions().setHasText("Kleine Zaal"))
                .textContent();
    }

    private static void choosesTen(Visitor organiser) {
        Page page = organiser.page();
        assertThat(page.locator(".notice.mind")).containsText("2 avonden vallen in deze zaal samen met een andere");
        assertThat(page.locator(".clash")).hasCount(2);
        organiser.isWell();
        press(page, "Iets veranderen");
        assertThat(page.getByLabel("Verkoop stopt")).hasValue("30");
        press(page, "Eerst bekijken");
        page.locator("tr", new Page.LocatorOptions().setHasText("21.30"))
                .getByRole(AriaRole.CHECKBOX)
                .last()
                .uncheck();
        press(page, "Concepten maken");
        assertThat(page.locator(".notice.done")).containsText("Er zijn 10 concepten gemaakt");
        assertThat(page.locator(".pick :checked")).hasCount(10);
        organiser.isWell();
    }

    /** @return the path of the first */
    private static String publishesTogetherByKeyboard(Visitor organiser) {
        Page page = organiser.page();
        page.locator(".picking th a").last().focus(); // the row's own link comes after its box
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kopiëren")))
                .isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.done")).containsText("De 10 voorstellingen staan in het programma");
        return page.locator("tr:has(.pick :checked) a").first().getAttribute("href");
    }

    private void copies(Visitor organiser, String evening) {
        Page page = organiser.page();
        organiser.opens(evening);
        follow(page, "Kopiëren");
        page.locator("#date").fill(thursday.plusDays(3).toString());
        press(page, "Eerst bekijken");
        assertThat(page.locator(".clash")).hasText(Pattern.compile("Tegelijk: 20.15"));
        organiser.isWell();
        page.locator("#date").fill(thursday.plusDays(12).toString());
        press(page, "Kopiëren");
        assertThat(page.locator(".notice.done")).containsText("Er is één kopie gemaakt");
        assertThat(page.locator("tr:has(.pick :checked)")).containsText("Concept");
    }

    private void moves(Visitor organiser, House house, String evening) {
        Page page = organiser.page();
        organiser.opens(evening);
        follow(page, "Verplaatsen");
        page.locator("#date").fill(thursday.plusDays(2).toString());
        press(page, "Verplaatsen");
        assertThat(page.locator(".notice.done")).containsText("De voorstelling heeft een nieuwe tijd");
        assertThat(page.locator("tr:has(.pick :checked) .clash")).hasText("Tegelijk: 20.15 Goede Zaken");
        organiser.isWell();
        organiser.opens(evening);
        assertThat(page.locator(".notice.mind")).containsText("Tegelijk: 20.15 Goede Zaken");
        organiser.isWell();
        new Evening(evening.replaceFirst(".*/", ""), "Kleine Zaal").sells(house.client(), 1);
        follow(page, "Verplaatsen");
        page.locator("#date").fill(thursday.toString());
        organiser.expects(409);
        press(page, "Verplaatsen");
        assertThat(page.locator("[role=alert]")).containsText("Er zijn al mensen met een plaats: 1 verkocht");
        organiser.isWell();
    }

    private static void press(Page page, String button) {
        Locator found = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        found.click();
        page.waitForLoadState();
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
