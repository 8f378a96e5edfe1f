package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.tickets.ForeignReader;

/** The organiser makes a device, a phone on which no script runs becomes it by the QR code, and is out of work once it is revoked. */
class DevicesJourney {
    private static final String NAME = "Deur rechts";

    private final House house = Houses.on(Store.DERBY);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void aPhoneBecomesADeviceUntilItIsRevoked() throws IOException {
        try (Visitor organiser = browser.visitor(house, Browser.desk());
                Visitor phone = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false))) {
            Page office = organiser.page();
            organiser.opens("/sign-in?to=/office/devices");
            press(office, "Organisator");
            organiser.isWell();
            String address = makes(office);
            organiser.isWell();

            isPaired(phone, address);
            phone.isQuiet();
            organiser.expects(404);
            organiser.opens(address);
            assertThat(office.locator("[role=alert]")).containsText("Deze code werkt niet (meer)");
            organiser.isWell();

            organiser.opens("/office/devices");
            Locator device = office.locator(".devices > li").filter(new Locator.FilterOptions().setHasText(NAME));
            assertThat(device).containsText("Gekoppeld");
            device.locator("summary").click();
            organiser.isWell();
            press(office, "Intrekken");
            assertThat(office.locator(".devices")).not().containsText(NAME);

            phone.expects(401);
            phone.opens("/door");
            assertThat(phone.page().locator("main")).containsText("het kantoor heeft het ingetrokken");
            phone.page().locator("main a").click();
            assertThat(phone.page().locator("h1")).hasText("Deze telefoon koppelen");
            phone.isQuiet();
        }
    }

    /** @return the address that the QR code says */
    private static String makes(Page office) throws IOException {
        office.locator("#name").fill(NAME);
        press(office, "Maken en code tonen");
        byte[] picture = office.locator(".qr svg").screenshot();
        String address = Objects.requireNonNull(ForeignReader.decode(ImageIO.read(new ByteArrayInputStream(picture))));
        assertThat(address).contains("/door/pair?code=");
        return address;
    }

    private static void isPaired(Visitor phone, String address) {
        Page page = phone.page();
        phone.opens("/sign-in?to=/door");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Koppel hem"))
                .tap();
        assertThat(page.getByLabel("Code")).isVisible();
        phone.opens(address);
        assertThat(page.locator("h1")).hasText("Dit wordt " + NAME);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deze telefoon koppelen"))
                .tap();
        page.waitForURL("**/door");
        assertThat(page.locator(".mast")).containsText(NAME);
        assertThat(page.locator(".mast form")).hasCount(0);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
