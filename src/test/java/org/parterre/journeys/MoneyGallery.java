package org.parterre.journeys;

import static org.parterre.journeys.Album.press;
import static org.parterre.journeys.Album.printed;
import static org.parterre.journeys.Album.shoot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.payments.mollie.MollieStandIn;

/** What has to do with money, for {@link Album}. */
class MoneyGallery {
    private final House house = Houses.on(Store.DERBY);
    private final Client client = house.client();

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void giftcards() {
        try (Visitor buyer = browser.visitor(house, Browser.desk());
                Visitor clerk = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            shoot(buyer, "/gift-cards", "giftcards");
            buyer.expects(422);
            page.getByLabel("€ 50,00").check();
            page.locator("#own").evaluate("field => { field.value = '30'; }");
            page.getByLabel("E-mailadres").fill("niemand");
            press(page, "Naar betalen");
            shoot(buyer, "giftcards-wrong");
            page.locator("#own").fill("42,50");
            page.getByLabel("Voor wie?").fill("Mila d'Ancona");
            page.getByLabel("Uw boodschap").fill("Gefeliciteerd!\nEen avond uit, met z'n tweeën.");
            page.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Noor d'Ancona-O’Brien 🎭");
            page.getByLabel("E-mailadres").fill("noor@parterre.example");
            press(page, "Naar betalen");
            press(page, "Mislukt");
            shoot(buyer, "giftcards-failed");
            press(page, "Opnieuw betalen");
            press(page, "Afgebroken");
            shoot(buyer, "giftcards-waiting");
            press(page, "Nog niet betaald?");
            press(page, "Betaald De betaling");
            shoot(buyer, "giftcards-paid");
            shoot(buyer, "/gift-cards?lang=en", "giftcards-en");
            clerk.opens("/sign-in?to=/gift-cards");
            press(clerk.page(), "Organisator");
            clerk.page().waitForURL("**/gift-cards");
            shoot(clerk, "giftcards-window");
            for (String kind : new String[] {"gift-card-bought", "refund-gift-twice"}) {
                shoot(clerk, "/office/mail/letters/" + kind + "/nl", "letter-" + kind);
            }
            shoot(clerk, "/office/gift-cards", "office-gift-cards");
        }
    }

    @Test
    void charges() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/charges");
            press(page, "Organisator");
            page.locator("input[name=service]").first().fill("1,50");
            press(page, "Bewaren: Goede Zaken");
            page.locator("#from").fill("2031-01-01");
            page.locator("#percent").fill("9,5");
            press(page, "Tarief toevoegen");
            shoot(organiser, "office-charges");
            page.locator("#from").fill("2020-01-01");
            organiser.expects(422);
            press(page, "Tarief toevoegen");
            shoot(organiser, "office-charges-wrong");
        }
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            shoot(buyer, Evening.in(client, "Theaterzaal").path(), "charges-seats");
            press(page, "Kies voor mij");
            page.getByLabel("Naam").fill("Ada de Vries");
            page.getByLabel("E-mailadres").fill("gift@parterre.example");
            page.locator("#donation").fill("2,50");
            page.locator("#donation").press("Tab");
            shoot(buyer, "charges-checkout");
            press(page, "Naar betalen");
            press(page, "Betaald De betaling lukt meteen.");
            shoot(buyer, "charges-order");
            page.locator("a:has-text('Bon')").first().click();
            shoot(buyer, "charges-receipt");
        }
    }

    @Test
    void vouchers() {
        String card;
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/vouchers");
            press(page, "Organisator");
            page.getByLabel("Bedrag van de bestelling").check();
            page.locator("input[name=amount]").fill("5,00");
            page.getByLabel("Hoeveel codes").fill("200");
            page.locator("#about").fill("Nieuwsbrief");
            page.locator("#tariffs").fill("normal, student");
            press(page, "Maken");
            page.getByLabel("Percentage van elke plaats").check();
            organiser.expects(422);
            press(page, "Maken");
            shoot(organiser, "office-vouchers-wrong");
            shoot(organiser, "/office/vouchers", "office-vouchers");
            organiser.opens("/office/gift-cards");
            page.getByLabel("Bedrag").fill("20");
            page.locator("#about").fill("Prijsvraag in de krant");
            press(page, "Tegoedbon maken");
            card = page.locator(".code").innerText();
            shoot(organiser, "office-gift-cards");
            organiser.opens("/office/comps");
            page.locator("#people").fill("Mila de Groot\nSem Bakker");
            page.locator("#seats").fill("4");
            press(page, "Geven");
            shoot(organiser, "office-comps");
            String mine = page.locator("tbody tr a").first().getAttribute("href");
            page.locator("details.mailing summary").first().click();
            page.locator("details[open] input[name=email]").fill("mila@parterre.example");
            shoot(organiser, "office-comps-mail");
            page.locator("details[open] button").click();
            page.waitForURL("**/office/comps?sent=*");
            shoot(organiser, "office-comps-sent");
            organiser.isWell();
            shoot(organiser, mine, "free-seats");
        }
        try (Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = buyer.page();
            buyer.opens(Evening.in(client, "Theaterzaal").path());
            press(page, "Kies voor mij");
            page.locator("#codes").fill("goedezaken, 1234");
            buyer.expects(422);
            press(page, "Code gebruiken");
            shoot(buyer, "checkout-code-wrong");
            page.locator("#codes").fill("goedezaken, " + card);
            press(page, "Code gebruiken");
            page.getByLabel("Naam").fill("Ada de Vries");
            page.getByLabel("E-mailadres").fill("code@parterre.example");
            page.locator("#tariff-1").selectOption("student");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            shoot(buyer, "checkout-code");
            press(page, "Naar betalen");
            press(page, "Betaald De betaling");
            shoot(buyer, "order-code");
        }
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in?to=/office/comps");
            press(organiser.page(), "Kassa");
            shoot(organiser, "window-comps");
            organiser.isWell();
        }
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in?to=/office/vouchers");
            press(organiser.page(), "Organisator");
            organiser.page().locator("a:has-text('GOEDEZAKEN')").click();
            shoot(organiser, "office-voucher-uses");
        }
    }

    @Test
    void paying() {
        try (Paying paying = new Paying();
                Visitor buyer = browser.visitor(paying.house, Browser.desk());
                Visitor organiser = browser.visitor(paying.house, Browser.desk())) {
            Page page = buyer.page();
            page.route("**/checkout/*", way -> way.fulfill(new Route.FulfillOptions().setStatus(204))); // stay
            buyer.opens(Evening.in(paying.house.client(), "Theaterzaal").path());
            press(page, "Kies voor mij");
            shoot(buyer, "pay-ways");
            page.getByLabel("Naam").fill("Noor");
            page.getByLabel("E-mailadres").fill("noor@parterre.example");
            paying.mollie.isIll("create", MollieStandIn.ANYBODY, MollieStandIn.Ill.BROKEN);
            press(page, "Naar betalen");
            shoot(buyer, "pay-away");
            String order = page.getByText("Terug naar uw aankoop").getAttribute("href");
            page.getByText("Probeer opnieuw").click();
            page.getByText("Naar de betaalpagina").last().waitFor();
            shoot(buyer, "pay-on");
            shoot(buyer, order, "pay-order");
            organiser.opens("/sign-in");
            press(organiser.page(), "Organisator");
            organiser.page().waitForURL("**/office");
            shoot(organiser, "/office/refunds", "refunds-none");
            paying.failsToPayBack();
            paying.failsToPayBack();
            paying.isChargedBack();
            organiser.page().waitForTimeout(4000);
            shoot(organiser, "/office", "refunds-alarm");
            shoot(organiser, "/office/refunds", "refunds");
            press(organiser.page(), "Stop alle terugbetalingen");
            paying.failsToPayBack();
            shoot(organiser, "/office/refunds", "refunds-stopped");
        }
    }

    @Test
    void prices() {
        try (Visitor organiser = browser.visitor(house, Browser.desk());
                Visitor buyer = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in");
            press(page, "Organisator");
            page.waitForURL("**/office");
            String evening = "/office" + Evening.in(client, "Theaterzaal").path();
            shoot(organiser, evening + "/prices", "prices");
            page.locator("table.prices input").first().fill("duur");
            press(page, "Prijzen bewaren");
            shoot(organiser, "prices-wrong");
            organiser.opens(evening + "/prices");
            page.getByLabel("Naam").fill("Doordeweeks " + System.currentTimeMillis() % 1000);
            press(page, "Onder deze naam bewaren");
            shoot(organiser, "price-template");
            shoot(organiser, "/office/tariffs", "tariffs");
            page.locator(".tariff-list a").last().click();
            shoot(organiser, "tariff");
            organiser.opens("/office/tariffs");
            page.getByText("Nieuw tarief").first().click();
            page.locator("#least").fill("1");
            press(page, "Toevoegen");
            shoot(organiser, "tariff-wrong");
            shoot(organiser, evening + "/prices", "prices-filling");
            organiser.opens(evening + "/zones");
            page.locator("[data-of='0-3']").first().click();
            page.locator(".rows summary").first().click();
            page.locator(".rows input[name=row]").nth(1).check();
            shoot(organiser, "zones");
            press(page, "Schilder wat gekozen is");
            shoot(organiser, "zones-painted");
            press(page, "Alles zoals in het zaalplan");
            shoot(organiser, "/office" + Evening.in(client, "Grote Zaal").path() + "/zones", "zones-large");
            shoot(organiser, evening, "evening-prices");
            buyer.opens(Evening.in(client, "Theaterzaal").path());
            buyer.page().locator("#best").selectOption("6");
            press(buyer.page(), "Kies voor mij");
            buyer.page().locator("#tariff-0").selectOption("group");
            shoot(buyer, "checkout-group");
            buyer.page().getByLabel("Naam").fill("Noor");
            buyer.page().getByLabel("E-mailadres").fill("noor@parterre.example");
            press(buyer.page(), "Naar betalen");
            shoot(buyer, "checkout-group-refused");
        }
    }

    @Test
    void till() {
        Client boxOffice = client.as("boxoffice");
        TillJourney.closesWhatIsOpen(boxOffice);
        try (Visitor volunteer = browser.visitor(house, Browser.desk())) {
            Page page = volunteer.page();
            volunteer.opens("/sign-in?to=/office/till");
            press(page, "Kassa");
            shoot(volunteer, "/office/till", "till-begin");
            page.locator("#float").fill("veel");
            volunteer.expects(422);
            press(page, "Dienst beginnen");
            shoot(volunteer, "till-begin-wrong");
            page.locator("#float").fill("150,00");
            press(page, "Dienst beginnen");
            Evening evening = ReturnsJourney.later(client).get(0);
            for (String method : List.of("cash", "cash", "terminal", "invoice")) {
                TillJourney.sells(evening, client, boxOffice, method);
            }
            TillJourney.sells(evening, client, client.as("organiser"), "cash");
            JsonObject back = TillJourney.sells(evening, client, boxOffice, "terminal");
            String order = "/api/orders/" + back.getString("number");
            String key = "?key=" + back.getString("key");
            JsonObject line =
                    client.get(order + key).json().getJsonArray("lines").getJsonObject(0);
            client.post(order + "/cancellations" + key, "{\"lines\":[\"" + line.getString("seat") + "\"]}");
            shoot(volunteer, "/office/refunds", "till-refunds");
            shoot(volunteer, "/office/till", "till-open");
            page.locator(".counting summary").click();
            page.locator("[data-cents='5000']").fill("3");
            page.locator("[data-cents='200']").fill("12");
            press(page, "Dienst afsluiten");
            shoot(volunteer, "till-difference");
            page.locator("#note").fill("Twee kaarten contant betaald en als pin geboekt");
            press(page, "Dienst afsluiten");
            page.waitForURL("**/office/till/*");
            shoot(volunteer, "till-sheet");
            printed(page, "till-sheet");
        }
        try (Visitor admin = browser.visitor(house, Browser.desk())) {
            admin.opens("/sign-in?to=/office/till");
            press(admin.page(), "Beheer");
            shoot(admin, "/office/till", "till-of-all");
        }
    }

    @Test
    void settlement() {
        Evening evening = Evening.in(client, "Theaterzaal");
        evening.sells(client, 3);
        String one = "/office/settlement?performance=" + evening.path().replaceAll("\\D", "");
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            organiser.opens("/sign-in");
            press(organiser.page(), "Organisator");
            shoot(organiser, "/office/settlement", "settlement-run");
            shoot(organiser, one + "&rights=8,5&share=70&guarantee=50&costs=3,25", "settlement-evening");
            organiser.isWell();
            organiser.page().locator("#share").fill("65");
            press(organiser.page(), "Vastleggen");
            shoot(organiser, "settlement-kept");
            shoot(organiser, "/office/payment-fees", "payment-fees-none");
            organiser.page().locator("#fixed").fill("0,32");
            press(organiser.page(), "Vastleggen");
            shoot(organiser, "payment-fees");
            shoot(organiser, one, "settlement-fees");
            organiser.isWell();
            organiser.expects(422);
            shoot(organiser, one + "&rights=veel", "settlement-wrong");
        }
    }
}
