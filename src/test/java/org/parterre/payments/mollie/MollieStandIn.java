package org.parterre.payments.mollie;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A WireMock server that speaks Mollie's protocol as docs.mollie.com writes it down: payments, refunds, Idempotency-Key, errors as
 * {@code application/hal+json}, and the page on which a buyer pays. It can be made slow, broken or forgetful, for one order at a time.
 */
public final class MollieStandIn implements AutoCloseable {
    /** Stands for whichever order it is about. */
    public static final String ANYBODY = "*";

    /** The only key that it lets in. */
    public static final String KEY = "test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM";

    private static final Pattern PATH = Pattern.compile("/v2/payments(?:/(tr_\\w+)(/refunds(?:/(re_\\w+))?)?)?");
    private static final Pattern CHECKOUT = Pattern.compile("/checkout/(tr_\\w+)");

    private final Map<String, PaymentThere> payments = new ConcurrentHashMap<>();
    private final Map<String, PaymentThere> byKey = new ConcurrentHashMap<>();
    private final Map<String, Deque<Ill>> ills = new ConcurrentHashMap<>();
    private final WireMockServer server;

    /** What goes wrong with one call: the status it answers, after how long, and whether it did what was asked all the same. */
    public record Ill(int status, int afterMillis, boolean done) {
        /** Done, but the answer comes later than anybody waits. */
        public static final Ill SLOW = new Ill(0, 6500, true);

        public static final Ill BROKEN = new Ill(500, 0, false);
        public static final Ill THROTTLED = new Ill(429, 0, false);
        public static final Ill REFUSED = new Ill(422, 0, false);
    }

    private MollieStandIn() {
        server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .containerThreads(80)
                .extensions(new Protocol()));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
    }

    public static MollieStandIn open() {
        return new MollieStandIn();
    }

    /** What {@code parterre.mollie.url} is to be. */
    public String url() {
        return "http://localhost:" + server.port();
    }

    /** The payment that was made under that key; null where none was. */
    public @Nullable PaymentThere madeUnder(String key) {
        return byKey.get(key);
    }

    /** @param call {@code create}, {@code ask}, {@code refund} or {@code look} · @param reference the order that it is about */
    public void isIll(String call, String reference, Ill... ill) {
        ills.computeIfAbsent(call + " " + reference, any -> new ArrayDeque<>()).addAll(List.of(ill));
    }

    private @Nullable Ill ill(String call, String reference) {
        for (String whose : List.of(reference, ANYBODY)) {
            Deque<Ill> waiting = ills.getOrDefault(call + " " + whose, new ArrayDeque<>());
            synchronized (waiting) {
                if (!waiting.isEmpty()) {
                    return waiting.poll();
                }
            }
        }
        return null;
    }

    /** The page of this house that leads to Mollie, such as {@code /mollie/payments/…}, made this payment there. */
    public PaymentThere behind(String way) {
        return Objects.requireNonNull(madeUnder(way.substring(way.lastIndexOf('/') + 1)), way);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Protocol implements ResponseDefinitionTransformerV2 {
        @Override
        public String getName() {
            return "mollie";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            String path = request.getUrl().replaceAll("\\?.*", "");
            Matcher checkout = CHECKOUT.matcher(path);
            if (checkout.matches()) {
                return checkout(payments.get(checkout.group(1)), request);
            }
            Matcher called = PATH.matcher(path);
            if (path.equals("/favicon.ico")) {
                return WireMock.noContent().build();
            }
            if (!called.matches()) {
                return error(404, "No such path.");
            }
            if (!("Bearer " + KEY).equals(request.getHeader("Authorization"))) {
                return error(401, "Missing authentication, or failed to authenticate");
            }
            boolean posted = request.getMethod().equals(RequestMethod.POST);
            if (called.group(1) == null) {
                return create(request);
            }
            PaymentThere payment = payments.get(called.group(1));
            if (payment == null) {
                return error(404, "No payment exists with token " + called.group(1) + ".");
            }
            String call = called.group(2) == null ? "ask" : posted ? "refund" : "look";
            Ill ill = ill(call, payment.reference());
            if (ill != null && !ill.done()) {
                return error(ill.status(), "The stand-in is ill.");
            }
            ResponseDefinition answer = called.group(2) == null
                    ? json(200, payment.document(url()))
                    : posted
                            ? refund(payment, request)
                            : called.group(3) == null
                                    ? json(200, payment.refundList())
                                    : payment.refund(called.group(3))
                                            .map(refund -> json(200, refund.document()))
                                            .orElse(error(404, "No refund exists with that token."));
            return ill == null ? answer : late(answer, ill);
        }
    }

    private ResponseDefinition create(Request request) {
        JsonObject wish = read(request);
        String reference = wish.getString("description").replace("Parterre ", "");
        if (wish.containsKey("webhookUrl") && wish.getString("webhookUrl").contains("localhost")) {
            return error(422, "The webhook URL is invalid because it is unreachable from Mollie's point of view");
        }
        Ill ill = ill("create", reference);
        if (ill != null && !ill.done()) {
            return error(ill.status(), "The stand-in is ill.");
        }
        PaymentThere payment = byKey.computeIfAbsent(
                String.valueOf(request.getHeader("Idempotency-Key")), key -> new PaymentThere(reference, wish));
        payments.put(payment.id(), payment);
        ResponseDefinition answer = json(201, payment.document(url()));
        return ill == null ? answer : late(answer, ill);
    }

    private static ResponseDefinition refund(PaymentThere payment, Request request) {
        return payment.addRefund(String.valueOf(request.getHeader("Idempotency-Key")), read(request))
                .map(refund -> json(201, refund.document()))
                .orElse(error(422, "The amount is higher than the maximum"));
    }

    /** The page with the buttons of the banks; what is pressed is done, and the buyer sent back. */
    private static ResponseDefinition checkout(@Nullable PaymentThere payment, Request request) {
        if (payment == null) {
            return error(404, "No such page.");
        }
        if (request.getMethod().equals(RequestMethod.POST)) {
            payment.becomes(request.getBodyAsString().contains("cancel") ? "canceled" : "paid");
            return WireMock.seeOther(payment.redirectUrl()).build();
        }
        return WireMock.ok()
                .withHeader("Content-Type", "text/html;charset=utf-8")
                .withBody(
                        "<!doctype html><html lang=\"en\"><title>Pay</title><main><h1>Pay " + payment.amount() + "</h1>"
                                + "<form method=\"post\"><button name=\"bank\" value=\"noord\">Bank van het Noorden</button>"
                                + "<button name=\"bank\" value=\"zuid\">Zuiderbank</button>"
                                + "<button name=\"cancel\" value=\"1\">Cancel</button></form></main></html>")
                .build();
    }

    private static ResponseDefinition late(ResponseDefinition answer, Ill ill) {
        return com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.like(answer)
                .withFixedDelay(ill.afterMillis())
                .build();
    }

    private static JsonObject read(Request request) {
        try (JsonReader reader = Json.createReader(new StringReader(request.getBodyAsString()))) {
            return reader.readObject();
        }
    }

    private static ResponseDefinition json(int status, JsonObject document) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/hal+json")
                .withBody(document.toString())
                .build();
    }

    private static ResponseDefinition error(int status, String detail) {
        return json(
                status,
                Json.createObjectBuilder()
                        .add("status", status)
                        .add("title", "Not so")
                        .add("detail", detail)
                        .add(
                                "_links",
                                Json.createObjectBuilder()
                                        .add("documentation", link("https://docs.mollie.com/overview/handling-errors")))
                        .build());
    }

    static JsonObject link(String href) {
        return Json.createObjectBuilder()
                .add("href", href)
                .add(
                        "type",
                        href.contains("docs.") || href.contains("/checkout/") ? "text/html" : "application/hal+json")
                .build();
    }
}
