package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;

/** What a hall was drawn for: priced, played ten times, and a seat of it bought. */
final class TenEvenings {
    /** Far from the evenings that others plan. */
    private static final int DAYS_FROM_NOW = 300;

    private TenEvenings() {}

    /**
     * Prices both zones and plans a run of ten evenings, one a day, and publishes them together.
     *
     * @return the path of the first, as the audience knows it
     */
    static String published(Visitor organiser, String plan) {
        Page page = organiser.page();
        LocalDate first = LocalDate.now(Evening.ZONE).plusDays(DAYS_FROM_NOW);
        organiser.opens("/office/performances/new?plan=" + plan);
        page.locator("#date").fill(first.toString());
        page.getByText("Meer avonden in één keer").click();
        page.getByLabel("Tot en met").fill(first.plusDays(9).toString());
        for (int day = 1; day <= 7; day++) {
            page.locator("[name=on1-" + day + "]").check();
        }
        List<String> prices = List.of("27,50", "22,50");
        Locator rows = page.locator("table.prices tbody tr");
        assertThat(rows).hasCount(prices.size());
        for (int zone = 0; zone < prices.size(); zone++) {
            rows.nth(zone).locator("input").first().fill(prices.get(zone));
        }
        press(page, "Concept maken");
        assertThat(page.locator("h1")).hasText("10 avonden");
        organiser.isWell();
        press(page, "Concepten maken");
        assertThat(page.locator(".notice.done")).containsText("Er zijn 10 concepten gemaakt");
        press(page, "Publiceren");
        assertThat(page.locator(".notice.done")).containsText("De 10 voorstellingen staan in het programma");
        return page.locator("tr:has(.pick :checked) a")
                .first()
                .getAttribute("href")
                .replace("/office", "");
    }

    /** Somebody chooses that seat on the map, pays, and has a ticket that says so. */
    static void buys(Visitor buyer, String evening, String seat) {
        Page page = buyer.page();
        buyer.opens(evening);
        SeatMapOnScreen map = new SeatMapOnScreen(page);
        map.seat(seat).click();
        assertThat(map.basket()).containsText("€ 22,50");
        buyer.isWell();
        press(page, "Vasthouden en verder");
        page.getByLabel("Naam").fill("Noor");
        page.getByLabel("E-mailadres").fill("noor@parterre.example");
        press(page, "Naar betalen");
        press(page, "Betaald De betaling");
        assertThat(page.locator(".ticket")).hasCount(1);
        assertThat(page.locator(".ticket")).containsText("Balkon");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
