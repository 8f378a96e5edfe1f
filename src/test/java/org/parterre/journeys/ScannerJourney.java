package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** One phone at the door, by typing: what it says, what it takes back, what it keeps, and what it forgets. */
class ScannerJourney {
    private final Store store = Store.DERBY;

    @Test
    void oneEveningOfOnePhone() {
        House house = Houses.on(store);
        Client client = house.client();
        Evening tonight = Evening.in(client, "Theaterzaal");
        Evening.Bought order = tonight.sells(client, 3);
        List<JsonObject> tickets = order.shown(client).getJsonArray("tickets").getValuesAs(JsonObject.class);
        try (Browser browser = Browser.open();
                Visitor volunteer = browser.visitor(house, Browser.phone())) {
            Page page = volunteer.page();
            volunteer.opens("/sign-in?to=/door");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kassa"))
                    .first()
                    .tap();
            page.waitForURL(Pattern.compile("^http://[^/]+/door$"));
            Assertions.assertThat(page.evaluate("fetch(document.querySelector('link[rel=manifest]').href)"
                            + ".then(answer => answer.json()).then(app => app.scope + ' ' + app.display)"))
                    .isEqualTo("/door standalone");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            volunteer.opens("/door/" + tonight.id() + "?gate=Links");
            hasItsList(page);
            decidesInAFrame(page, tickets.get(0));
            takesItBack(page, tickets.get(0));
            overrules(volunteer, tickets.get(0));
            goesOnWithoutANetwork(volunteer, tickets);
            noticesThatSomebodyChangedItsList(page, tonight);
            volunteer.isQuiet();
        }
    }

    /** With the scanner open, and where its page is asked for only afterwards. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRevokedDeviceForgetsEverything(boolean open) {
        House house = Houses.on(store);
        Evening tonight = Evening.in(house.client(), "Theaterzaal");
        String name = "Deur " + UUID.randomUUID().toString().substring(0, 8);
        Client office = house.client().as("boxoffice");
        JsonObject made =
                office.post("/api/devices", "{\"name\":\"" + name + "\"}").json();
        try (Browser browser = Browser.open();
                Visitor device = browser.visitor(house, Browser.phone())) {
            Page page = device.page();
            device.opens("/door/pair?code=" + made.getString("code"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deze telefoon koppelen"))
                    .tap();
            page.waitForURL(Pattern.compile("^http://[^/]+/door$"));
            device.opens("/door/" + tonight.id());
            hasItsList(page);
            assertThat(page.locator(".gate-name b")).hasText(name); // the door is called as the device is
            if (!open) {
                device.opens("/");
            }
            device.expects(401);
            office.delete("/api/devices/" + made.getJsonObject("device").getString("id"));
            if (open) {
                says(page, "Afgemeld");
                assertThat(page.locator("#verdict .note")).containsText("Alles wat erop stond is gewist");
            } else {
                device.opens("/door/" + tonight.id());
                assertThat(page.locator("main")).containsText("het kantoor heeft het ingetrokken");
            }
            page.waitForFunction("indexedDB.databases().then(all => !all.some(one => one.name === 'parterre-door'))");
            page.waitForFunction("caches.keys().then(names => !names.some(name => name.startsWith('door-')))");
            device.isQuiet();
        }
    }

    private static void hasItsList(Page page) {
        page.waitForFunction(
                "new Promise(known => { const wish = indexedDB.open('parterre-door'); wish.onsuccess = () => {"
                        + " const lists = wish.result.transaction('lists').objectStore('lists').count();"
                        + " lists.onsuccess = () => { wish.result.close(); known(lists.result > 0); } } })");
    }

    private static void types(Page page, String code) {
        page.locator("#code").fill(code);
        page.locator("#typed .go").tap();
    }

    private static void says(Page page, String word) {
        assertThat(page.locator("#verdict .leaf")).isVisible();
        assertThat(page.locator("#verdict .word")).hasText(word);
    }

    /** From the key to the colour, in the browser's own time. */
    private static void decidesInAFrame(Page page, JsonObject ticket) {
        assertThat(page.locator("#net")).hasText("verbonden");
        page.waitForLoadState(LoadState.NETWORKIDLE); // the page is open, and has the newest list
        List<Double> millis = new ArrayList<>();
        for (int word = 0; word < 20; word++) {
            millis.add(decided(page, "geen kaartje " + word));
            page.locator("#verdict .onward").tap();
        }
        millis.add(decided(page, ticket.getString("code")));
        says(page, "Welkom");
        assertThat(page.locator("#verdict .seatline")).hasText(ticket.getString("label"));
        assertThat(page.locator("#verdict .name")).hasText("Noor"); // opened with the ticket's own code
        double first = millis.get(0);
        double last = millis.get(millis.size() - 1);
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "ScannerJourney: decided after %.0f ms (the first), %.0f ms (a ticket), %.0f ms (half of %d), %.0f ms (the slowest)%n",
                first,
                last,
                millis.get(millis.size() / 2),
                millis.size(),
                millis.get(millis.size() - 1));
    }

    private static double decided(Page page, String code) {
        return ((Number) page.evaluate(
                        """
                        code => new Promise(done => {
                            const frame = document.getElementById('verdict');
                            document.getElementById('code').value = code;
                            const begun = performance.now();
                            const watch = new MutationObserver(() => {
                                if (frame.classList.contains('shown')) {
                                    watch.disconnect();
                                    done(performance.now() - begun);
                                }
                            });
                            watch.observe(frame, {attributes: true});
                            document.getElementById('typed').requestSubmit();
                        })
                        """,
                        code))
                .doubleValue();
    }

    private static void takesItBack(Page page, JsonObject ticket) {
        page.locator("#verdict .onward").tap();
        assertThat(page.locator("#last")).containsText("Laatste: Welkom " + ticket.getString("label"));
        page.locator("#last button").tap();
        assertThat(page.locator("#last")).containsText("Ongedaan gemaakt");
        types(page, ticket.getString("code"));
        says(page, "Welkom");
        page.locator("#verdict .onward").tap();
    }

    private static void overrules(Visitor supervisor, JsonObject ticket) {
        Page page = supervisor.page();
        types(page, ticket.getString("code"));
        says(page, "Al binnen");
        supervisor.isWell();
        page.locator("#verdict .overrule").tap();
        page.locator("#reason").fill("Ging even naar buiten");
        page.locator("#overrule .go").tap();
        says(page, "Toegelaten");
        page.locator("#verdict .onward").tap();
    }

    private static void goesOnWithoutANetwork(Visitor volunteer, List<JsonObject> tickets) {
        Page page = volunteer.page();
        volunteer.context().setOffline(true);
        types(page, tickets.get(1).getString("code"));
        says(page, "Welkom");
        assertThat(page.locator("#verdict .net")).hasText("geen verbinding · 1 wachten");
        page.locator("#verdict .onward").tap();
        page.reload();
        assertThat(page.locator("#net")).hasText("geen verbinding · 1 wachten");
        types(page, tickets.get(1).getString("code").toLowerCase());
        says(page, "Al binnen");
        assertThat(page.locator("#verdict .note")).hasText(Pattern.compile("om \\d\\d[.:]\\d\\d door Links"));
        page.locator("#verdict .onward").tap();
        types(page, "V5" + tickets.get(2).getString("code").substring(2).replace('A', 'B'));
        assertThat(page.locator("#verdict .word")).hasText(Pattern.compile("Vals kaartje|Onbekend"));
        page.locator("#verdict .onward").tap();
        types(page, "geen kaartje");
        says(page, "Onbekend");
        page.locator("#verdict .onward").tap();
        volunteer.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#net")).hasText("verbonden");
    }

    /** Somebody who has the phone in hand makes a cancelled ticket good again, say. */
    private static void noticesThatSomebodyChangedItsList(Page page, Evening tonight) {
        page.evaluate(
                """
                new Promise(done => {
                    const wish = indexedDB.open('parterre-door');
                    wish.onsuccess = () => {
                        const lists = wish.result.transaction('lists', 'readwrite').objectStore('lists');
                        lists.openCursor().onsuccess = event => {
                            const row = event.target.result;
                            row.value.lines.set('AAAAAAAAAAAAAAAAAAAAAA', {state: 'VALID', slip: ''});
                            row.update(row.value).onsuccess = () => { wish.result.close(); done(); };
                        };
                    };
                })
                """);
        page.waitForResponse(
                answer -> answer.url().endsWith("/" + tonight.id() + "/traces") && answer.status() == 204,
                page::reload);
        says(page, "Lukt niet");
        assertThat(page.locator("#verdict .note")).containsText("De lijst op dit toestel was veranderd");
        page.locator("#verdict .onward").tap();
        hasItsList(page);
    }
}
