package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.platform.HouseClock;
import org.parterre.reporting.settlement.paper.Workbook;

/** What was sold, given back and exchanged is settled to the cent, and every form of the settlement says the same. */
@ParameterizedClass
@EnumSource(Store.class)
class SettlementContractIT {
    private static final String REPORT = "/api/reports/settlement";
    private static final String TERMS = "&rights=8,5&share=70";

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String production;

    @BeforeEach
    void come() {
        visitor = new Visitor(Houses.on(store).client());
        organiser = visitor.as("organiser");
        production = organiser.get("/api/productions").list().getJsonObject(0).getString("id");
    }

    /** Three at 27.55 and one for nothing: half of one is given back, one becomes a seat of 31.00 on another evening. */
    @Test
    void anEveningIsSettledToTheCent() throws IOException {
        String evening = evening("27.55");
        String other = evening("31.00");
        String number = sellsReturnsAndExchanges(evening, other);

        JsonObject one =
                organiser.get(REPORT + "?performance=" + evening + TERMS).json();
        JsonObject sold = only(one, "sold");
        assertThat(sold.getInt("count")).isEqualTo(1);
        assertThat(amount(sold, "sum")).isEqualTo("27.55");
        assertThat(only(one, "comps").getInt("count")).isEqualTo(1);
        assertThat(only(one, "comps").getBoolean("companion")).isFalse();
        assertThat(one.getJsonArray("ended").getValuesAs(JsonValue::asJsonObject))
                .extracting(end -> end.getString("how") + " " + amount(end, "back") + " " + amount(end, "kept"))
                .containsExactly("EXCHANGED 27.55 0.00", "RETURNED 13.78 13.77");
        assertThat(amount(one, "gross")).isEqualTo("41.32");
        assertThat(amount(only(one, "vat"), "vat")).isEqualTo("3.41"); // 2.27 of the one sold, 1.14 of what was kept
        assertThat(amount(one, "net")).isEqualTo("37.91");
        assertThat(amount(only(one, "gateways"), "came")).isEqualTo("82.65");
        assertThat(amount(only(one, "gateways"), "back")).isEqualTo("13.78");
        assertThat(amount(one, "carried")).isEqualTo("27.55");
        assertThat(amount(one, "held")).isEqualTo("0.00");
        JsonObject division = one.getJsonObject("division");
        assertThat(amount(division, "rights")).isEqualTo("3.22");
        assertThat(amount(division, "company")).isEqualTo("24.28");
        assertThat(amount(division, "house")).isEqualTo("10.41");
        agrees(one);

        JsonObject next = organiser.get(REPORT + "?performance=" + other).json();
        assertThat(amount(next, "gross")).isEqualTo("31.00");
        assertThat(amount(only(next, "gateways"), "came")).isEqualTo("3.45");
        assertThat(amount(next, "carried")).isEqualTo("-27.55");
        agrees(next);
        everyFormSaysTheSame(evening);
        theLedgerIsAFile(number);
    }

    /** 25.28 without the tax; 2.15 for the authors, 5.00 costs, 0.32 and 1.8 % (0.50) for the payment: 70 % of 17.31. */
    @Test
    void whatWasAgreedOnIsKeptForTheProductionAndAnAddressMayTryOtherTerms() {
        String evening = evening("27.55");
        visitor.decide(Visitor.redirect(visitor.place(visitor.hold(evening, 1))), "outcome", "paid");
        String terms = "/api/productions/" + production + "/settlement-terms";
        String fee = "/api/payment-fees/sandbox/" + LocalDate.now(HouseClock.OFFICE);
        Client.Answer before = organiser.get(terms);
        try {
            String agreed = "{\"rights_percent\":\"8.5\",\"share_percent\":\"70\",\"costs\":" + euros("5.00") + "}";
            assertThat(organiser
                            .with("If-Match", before.header("ETag"))
                            .put(terms, agreed)
                            .status())
                    .isEqualTo(200);
            assertThat(organiser
                            .with("If-Match", before.header("ETag"))
                            .put(terms, agreed)
                            .status())
                    .isEqualTo(412);
            String price = "{\"fixed\":" + euros("0.32") + ",\"percent\":\"1.8\"}";
            organiser.put(fee, price.replace("1.8", "9"));
            assertThat(organiser.put(fee, price).json().getString("percent")).isEqualTo("1.8");
            JsonObject one = organiser.get(REPORT + "?performance=" + evening).json();
            JsonObject division = one.getJsonObject("division");
            assertThat(division.getBoolean("trial")).isFalse();
            assertThat(only(one, "fees").getString("method")).isEqualTo("sandbox");
            assertThat(amount(only(one, "fees"), "fee")).isEqualTo("0.82");
            assertThat(List.of("rights", "costs", "fees", "rest", "company"))
                    .extracting(part -> amount(division, part))
                    .containsExactly("2.15", "5.00", "0.82", "17.31", "12.12");
            JsonObject tried = organiser
                    .get(REPORT + "?performance=" + evening + "&share=60&costs=")
                    .json()
                    .getJsonObject("division");
            assertThat(tried.getBoolean("trial")).isTrue();
            assertThat(amount(tried, "costs")).isEqualTo("0.00");
            assertThat(tried.getString("rights_percent")).isEqualTo("8.5");
            keptAndTriedInEveryForm(evening);
            twoFormsAtOnce(evening);
        } finally {
            organiser.put(terms, before.text());
            assertThat(organiser.delete(fee).status()).isEqualTo(204);
        }
        assertThat(organiser.delete(fee).status()).isEqualTo(404);
        assertThat(organiser.get("/api/payment-fees").list()).isEmpty();
    }

    private void keptAndTriedInEveryForm(String evening) {
        Visitor dutch = organiser.with("Accept-Language", "nl");
        String asked = "?performance=" + evening;
        assertThat(dutch.get(REPORT + ".csv" + asked).text())
                .contains("12,12", "Transactiekosten;0,82")
                .doesNotContain("Op proef");
        assertThat(dutch.get(REPORT + ".csv" + asked + "&share=60").text()).contains("Op proef");
        String page = dutch.client().get("/office/settlement" + asked).text();
        assertThat(page)
                .contains("Vastgelegd: auteursrechten 8,5 %, gezelschap 70 %", "12,12")
                .doesNotContain("Op proef");
        assertThat(dutch.client()
                        .get("/office/settlement" + asked + "&share=60")
                        .text())
                .contains("Op proef", "href=\"/office/settlement?performance=" + evening);
    }

    /** The form of somebody who looked before another kept something shows both. */
    private void twoFormsAtOnce(String evening) {
        Client people = organiser.client();
        String path = "/office/settlement";
        String[] seen = {"performance", evening, "version", version(people, evening), "rights", "8,5", "guarantee", "50"
        };
        assertThat(people.form(path, seen).status()).isEqualTo(303);
        Client.Answer late = people.form(path, seen);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("value=\"50\"");
        assertThat(people.form(path, "performance", evening, "version", version(people, evening), "rights", "veel")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.as("boxoffice").client().form(path, seen).status()).isEqualTo(403);
        JsonObject division =
                organiser.get(REPORT + "?performance=" + evening).json().getJsonObject("division");
        assertThat(amount(division, "company")).isEqualTo("50.00");
    }

    private static String version(Client people, String evening) {
        Matcher field = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(people.get("/office/settlement?performance=" + evening).text());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    @Test
    void aRunIsTheSumOfItsEvenings() {
        evening("27.55");
        JsonObject run = organiser.get(REPORT + "?production=" + production).json();
        agrees(run);
        long evenings = run.getJsonArray("evenings").getValuesAs(JsonValue::asJsonObject).stream()
                .mapToLong(one -> cents(one, "gross"))
                .sum();
        assertThat(evenings).isEqualTo(cents(run, "gross"));
        String day = LocalDate.now(HouseClock.OFFICE).toString();
        JsonObject today = organiser
                .get(REPORT + "?production=" + production + "&from=" + day + "&until=" + day)
                .json();
        agrees(today);
        assertThat(today.getJsonArray("evenings").getValuesAs(JsonValue::asJsonObject))
                .allSatisfy(one -> assertThat(one.getString("starts_at")).startsWith(day))
                .hasSizeLessThan(run.getJsonArray("evenings").size());
    }

    @Test
    void whatCannotBeSettledIsRefused() {
        assertThat(visitor.get(REPORT).status()).isEqualTo(401);
        assertThat(visitor.as("boxoffice").get(REPORT).status()).isEqualTo(403);
        for (String wrong : List.of(
                "",
                "?production=x",
                "?performance=-1",
                "?production=" + production + "&rights=101",
                "?production=" + production + "&share=1,234",
                "?production=" + production + "&guarantee=1.000",
                "?production=" + production + "&costs=-1",
                "?production=" + production + "&from=31-12-2026",
                "?production=" + production + "&from=%2B999999999-12-31",
                "?production=" + production + "&from=2026-02-01&until=2026-01-01")) {
            assertThat(organiser.get(REPORT + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(organiser.get(REPORT + "?performance=1").status()).isEqualTo(404);
        assertThat(organiser.get(REPORT + "?production=1").status()).isEqualTo(404);
        for (String closed : List.of("/api/productions/" + production + "/settlement-terms", "/api/payment-fees")) {
            assertThat(visitor.as("boxoffice").get(closed).status()).isEqualTo(403);
        }
        assertThat(organiser.put("/api/payment-fees/shells/2026-01-01", "{}").status())
                .isEqualTo(400);
        assertThat(organiser.put("/api/productions/1/settlement-terms", "{}").status())
                .isEqualTo(404);
        String file = "/api/reports/auditfile.xaf";
        for (String wrong : List.of(
                "", "?from=2026-01-01", "?from=2026-12-31&until=2027-01-01", "?from=2026-12-31&until=2026-12-30")) {
            assertThat(organiser.get(file + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(visitor.as("boxoffice")
                        .get(file + "?from=2026-01-01&until=2026-12-31")
                        .status())
                .isEqualTo(403);
    }

    private void everyFormSaysTheSame(String evening) throws IOException {
        Visitor dutch = organiser.with("Accept-Language", "nl");
        String asked = "?performance=" + evening + TERMS;
        String csv = dutch.get(REPORT + ".csv" + asked).text();
        assertThat(csv).startsWith("\ufeff").contains(";27,55", ";13,77", "41,32;3,41;37,91", ";24,28", ";10,41");
        assertThat(organiser
                        .with("Accept-Language", "en")
                        .get(REPORT + ".csv" + asked)
                        .text())
                .contains("41.32,3.41,37.91");
        String sheet = Workbook.cells(dutch.get(REPORT + ".xlsx" + asked).raw().body());
        assertThat(sheet)
                .contains(
                        "<v>27.55</v>", "<v>13.77</v>", "<v>41.32</v>", "<v>3.41</v>", "<v>24.28</v>", "<v>10.41</v>");
        Client.Answer paper = dutch.get(REPORT + ".pdf" + asked);
        Files.createDirectories(Path.of("target/samples")); // for people to look at
        Files.write(Path.of("target/samples/settlement.pdf"), paper.raw().body());
        try (PDDocument document = Loader.loadPDF(paper.raw().body())) {
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertThat(text)
                    .contains("€ 27,55", "€ 13,77", "€ 41,32", "€ 3,41", "€ 37,91", "€ 24,28", "€ 10,41")
                    .contains("Klopt met het grootboek");
        }
    }

    private void theLedgerIsAFile(String number) {
        LocalDate today = LocalDate.now(HouseClock.OFFICE);
        Client.Answer file = organiser.get("/api/reports/auditfile.xaf?from=" + today.withDayOfYear(1) + "&until="
                + today + "&company=De%20Wende&tax_id=NL001234567B01");
        assertThat(file.status()).isEqualTo(200);
        String text = file.text();
        assertThat(text).contains("<companyName>De Wende</companyName>", "Bestelling " + number);
        long lines = Pattern.compile("<trLine>").matcher(text).results().count();
        assertThat(text).contains("<linesCount>" + lines + "</linesCount>");
        long[] sums = {0, 0};
        Pattern.compile("<amnt>(\\d+)\\.(\\d\\d)</amnt><amntTp>([DC])</amntTp>")
                .matcher(text)
                .results()
                .forEach(line ->
                        sums["D".equals(line.group(3)) ? 0 : 1] += Long.parseLong(line.group(1) + line.group(2)));
        assertThat(sums[0]).isPositive().isEqualTo(sums[1]);
        String total = sums[0] / 100 + "." + (sums[0] % 100 < 10 ? "0" : "") + sums[0] % 100;
        assertThat(text).contains("<totalDebit>" + total + "</totalDebit><totalCredit>" + total + "</totalCredit>");
    }

    /** @return the number of the order */
    private String sellsReturnsAndExchanges(String evening, String other) {
        JsonObject hold = visitor.hold(evening, 4);
        String wish = Visitor.order(hold).replaceFirst("\"tariff\":\"normal\"", "\"tariff\":\"student\"");
        JsonObject placed = visitor.post("/api/orders", wish).json();
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        List<String> seats = visitor.look(placed).getJsonArray("lines").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(line -> line.getString("tariff").equals("normal"))
                .map(line -> line.getString("seat"))
                .toList();
        String policy = "/api/productions/" + production + "/return-policy";
        JsonObject promised = organiser.get(policy).json();
        organiser.put(policy, "{\"steps\":[{\"hours_before\":1,\"percent\":50}],\"exchange_hours\":1}");
        try {
            JsonArray back = Json.createArrayBuilder().add(seats.get(0)).build();
            assertThat(visitor.post(path(placed, "cancellations"), "{\"lines\":" + back + "}")
                            .status())
                    .isEqualTo(201);
            JsonObject moved = visitor.post(
                            path(placed, "exchanges"),
                            "{\"from\":[\"" + seats.get(1) + "\"],\"hold\":\""
                                    + visitor.hold(other, 1).getString("token") + "\"}")
                    .json();
            visitor.decide(Visitor.redirect(moved), "outcome", "paid");
        } finally {
            organiser.put(policy, promised.toString());
        }
        return placed.getString("number");
    }

    /** An evening at that price, where students come in for nothing. */
    private String evening(String price) {
        String plan = SeasonContractIT.evening(organiser, price)
                .replaceAll("(\"tariff\":\"student\",\"price\":\\{\"amount\":\")[^\"]*", "$10.00");
        String id = organiser.post("/api/performances", plan).json().getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    private static void agrees(JsonObject settlement) {
        JsonObject ledger = settlement.getJsonObject("ledger");
        assertThat(ledger.getBoolean("agrees")).as(ledger.toString()).isTrue();
        assertThat(amount(ledger, "difference")).isEqualTo("0.00");
    }

    private static JsonObject only(JsonObject settlement, String what) {
        JsonArray all = settlement.getJsonArray(what);
        assertThat(all).as(what).hasSize(1);
        return all.getJsonObject(0);
    }

    private static String amount(JsonObject in, String what) {
        return in.getJsonObject(what).getString("amount");
    }

    private static long cents(JsonObject in, String what) {
        return Long.parseLong(amount(in, what).replace(".", ""));
    }

    private static String path(JsonObject order, String what) {
        return "/api/orders/" + order.getString("number") + "/" + what + "?key=" + order.getString("key");
    }
}
