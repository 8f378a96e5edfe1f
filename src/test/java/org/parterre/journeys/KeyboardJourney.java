package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The purchase with ten fingers and no mouse; where the focus is can be seen at every step. */
class KeyboardJourney {
    private static final int FAR = 60;

    /** What has the focus, how its ring looks, and whether something lies over it: WCAG 2.4.7 and 2.4.11. */
    private static final String FOCUS =
            """
            () => {
              const it = document.activeElement;
              const style = getComputedStyle(it);
              const box = it.getBoundingClientRect();
              const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 2);
              const y = Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 2);
              const ring = document.querySelector('.plan .ring');
              const near = ring && Math.hypot(ring.getBoundingClientRect().x + ring.getBoundingClientRect().width / 2 - x,
                  ring.getBoundingClientRect().y + ring.getBoundingClientRect().height / 2 - y) < 4;
              const top = document.elementFromPoint(x, y);
              const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                  || (it.matches('.plan use') && near && getComputedStyle(ring).visibility === 'visible' && getComputedStyle(ring).display !== 'none');
              const inside = box.bottom > 0 && box.top < innerHeight;
              const covered = inside && top !== null && !it.contains(top) && !top.contains(it) && !it.labels?.length
                  && !it.matches('.plan use');
              const what = it.tagName + ' ' + (it.getAttribute('aria-label') ?? it.textContent.trim().slice(0, 40));
              return !seen ? 'no ring: ' + what : !inside ? 'out of sight: ' + what : covered ? 'under ' + top.outerHTML.slice(0, 80) + ': ' + what : '';
            }""";

    private final Store store = Store.DERBY;

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void theMapAndTheFormsNeedNoMouse() {
        House house = Houses.on(store);
        Evening evening = Evening.in(house.client(), "Grote Zaal");
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            buyer.opens("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, "a[href='" + evening.path() + "']");
            page.keyboard().press("Enter");
            choosesTwoSeats(buyer);
            paysFor(page);
            assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
            tabTo(page, "a[href*='tickets.pdf']");
            buyer.isWell();
        }
    }

    private static void choosesTwoSeats(Visitor buyer) {
        Page page = buyer.page();
        SeatMapOnScreen map = new SeatMapOnScreen(page);
        tabTo(page, ".plan use");
        assertThat(page.locator("svg.plan")).hasAccessibleName("Plattegrond van de Grote Zaal");
        assertThat(page.locator("svg.plan"))
                .hasAccessibleDescription(Pattern.compile("^Met de pijltjestoetsen gaat u van stoel naar stoel"));
        assertThat(heard(page)).matches(".* rij .* stoel \\d+, .*, €.\\d+,\\d\\d(, .*)?, vrij");
        page.keyboard().press("ArrowDown");
        isSeen(page);
        page.keyboard().press("Home"); // two at the end of a row leave no seat alone
        isSeen(page);
        String first = heard(page);
        page.keyboard().press("Space");
        assertThat(heard(page)).isEqualTo(first.replaceFirst("vrij$", "gekozen"));
        page.keyboard().press("ArrowRight");
        isSeen(page);
        assertThat(heard(page)).isNotEqualTo(first).endsWith("vrij");
        page.keyboard().press("Enter");
        assertThat(heard(page)).endsWith("gekozen");
        assertThat(map.basket()).containsText("2 plaatsen");
        page.keyboard().press("End");
        isSeen(page);
        page.keyboard().press("+");
        page.waitForTimeout(400); // the map glides
        isSeen(page);
        page.keyboard().press("Space");
        assertThat(map.basket()).containsText("3 plaatsen");
        tabTo(page, ".basket .parts li:nth-child(3) button");
        assertThat(page.locator(".basket .parts li:nth-child(3) button"))
                .hasAccessibleName(Pattern.compile(" weghalen$"));
        page.keyboard().press("Enter");
        assertThat(map.basket()).containsText("2 plaatsen");
        isSeen(page);
        buyer.isWell();
        tabTo(page, ".basket .go");
        page.keyboard().press("Enter");
        page.waitForURL("**/holds/*");
    }

    private static void paysFor(Page page) {
        tabTo(page, "#tariff-1");
        page.keyboard().press("s"); // Student / CJP
        assertThat(page.locator("#tariff-1")).hasValue("student");
        tabTo(page, "#name");
        page.keyboard().type("Yılmaz");
        page.keyboard().press("Tab");
        isSeen(page);
        page.keyboard().type("yilmaz@parterre.example");
        page.keyboard().press("Enter");
        page.waitForURL("**/sandbox/payments/*");
        tabTo(page, "button[value=paid]");
        page.keyboard().press("Enter");
        page.waitForURL("**/orders/*");
    }

    /** What a screen reader says of the seat under the focus. */
    private static String heard(Page page) {
        return page.locator(".plan use:focus").getAttribute("aria-label");
    }

    /** Presses Tab until it is there; each stop on the way can be seen. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            isSeen(page);
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return;
            }
        }
        assertThat(page.url()).as("no " + selector + " within " + FAR + " tabs").isEmpty();
    }

    private static void isSeen(Page page) {
        for (int i = 0; i < 10 && !page.evaluate(FOCUS).equals(""); i++) {
            page.waitForTimeout(50); // what moves into sight may take its time
        }
        assertThat(page.evaluate(FOCUS)).as("focus on " + page.url()).isEqualTo("");
    }
}
