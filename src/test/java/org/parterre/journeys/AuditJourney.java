package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.reporting.AuditRules;

/** The organiser and the books: calm while they are right, and impossible to overlook when they are not. */
class AuditJourney {
    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void aGoodHouseSaysSoCalmly() {
        House house = Houses.on(Store.DERBY);
        for (boolean phone : new boolean[] {true, false}) {
            try (Visitor organiser = browser.visitor(house, phone ? Browser.phone() : Browser.desk())) {
                Page page = signedIn(organiser);
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zelfcontrole"))
                        .click();
                press(page);
                assertThat(page.locator("#stands")).hasText("Alles klopt");
                assertThat(page.locator(".checks .status.on")).hasCount(AuditRules.ALL.size());
                organiser.isWell();
                organiser.opens("/office");
                assertThat(page.locator(".shout")).hasCount(0);
            }
        }
    }

    @Test
    void aBrokenRuleIsShownWithItsRowsAndOnEveryPageOfTheOffice() {
        House house = Houses.on(Store.POSTGRESQL);
        String order = breaks(house);
        try (Visitor organiser = browser.visitor(house, Browser.phone())) {
            Page page = signedIn(organiser);
            organiser.opens("/office/audit");
            press(page);
            assertThat(page.locator("#stands")).hasText("2 regels zijn gebroken");
            assertThat(page.locator(".wrong")).hasCount(2);
            assertThat(page.locator(".wrong").first()).containsText(order);
            assertThat(page.locator(".wrong").first()).containsText("0 geldige kaartjes");
            organiser.isWell();
            for (String room : new String[] {"/office", "/office/mail"}) {
                organiser.opens(room);
                assertThat(page.locator(".shout")).containsText("De boeken kloppen niet");
                organiser.isWell();
            }
            page.locator(".shout a").click();
            page.waitForURL("**/office/audit");
            assertThat(page.locator(".shout")).hasCount(0);
            mends(house, order);
            press(page);
            assertThat(page.locator("#stands")).hasText("Alles klopt");
            organiser.opens("/office");
            assertThat(page.locator(".shout")).hasCount(0);
        } finally {
            mends(house, order); // others live here too
        }
    }

    /** Sells two seats, and then somebody works in the database by hand. @return the number of the order */
    static String breaks(House house) {
        String order = Evening.in(house.client(), "Theaterzaal")
                .sells(house.client(), 2)
                .number();
        house.byHand("UPDATE ticket SET live_seat=NULL" + ofOrder(order));
        house.byHand("UPDATE outbox SET about='gone:" + order + "' WHERE about='order:" + order + "'");
        return order;
    }

    private static void mends(House house, String order) {
        house.byHand("UPDATE ticket SET live_seat=seat" + ofOrder(order));
        house.byHand("UPDATE outbox SET about='order:" + order + "' WHERE about='gone:" + order + "'");
    }

    private static String ofOrder(String order) {
        return " WHERE order_line IN (SELECT l.id FROM order_line l JOIN orders o ON o.id=l.order_id WHERE o.number='"
                + order + "')";
    }

    private static Page signedIn(Visitor organiser) {
        Page page = organiser.page();
        organiser.opens("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Organisator"))
                .click();
        page.waitForURL("**/office");
        return page;
    }

    private static void press(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nu controleren"))
                .click();
        page.locator("#stands").waitFor();
    }
}
