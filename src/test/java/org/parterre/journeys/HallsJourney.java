package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource(Store.class)
    void aPlanIsBroughtLookedAtAndAccepted(Store store) {
        try (Visitor organiser =
                browser.visitor(Houses.on(store), store == Store.DERBY ? Browser.phone() : Browser.desk())) {
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
            page.waitForFunction("document.querySelector('.drawing img').naturalWidth > 100");
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
        }
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
