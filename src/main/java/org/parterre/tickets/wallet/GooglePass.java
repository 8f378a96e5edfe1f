package org.parterre.tickets.wallet;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.function.Function;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.tickets.print.Accent;
import org.parterre.tickets.print.Sheet;
import org.parterre.venue.SeatLabel;

/**
 * A link by which somebody puts a ticket into Google Wallet: all of it is in the link, as a JSON Web Token that the organiser's
 * account signed (RFC 7519, RS256). Kept short: Google asks for less than 1,800 characters, and browsers for not much more.
 */
final class GooglePass {
    static final String SAVE = "https://pay.google.com/gp/v/save/";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Sheet sheet;
    private final Playbill bill;
    private final GoogleKey key;

    GooglePass(Sheet sheet, GoogleKey key) {
        this.sheet = sheet;
        this.bill = sheet.bill();
        this.key = key;
    }

    String link(Instant now) {
        JsonObject claims = Json.createObjectBuilder()
                .add("iss", key.account())
                .add("aud", "google")
                .add("typ", "savetowallet")
                .add("iat", now.getEpochSecond())
                .add(
                        "payload",
                        Json.createObjectBuilder()
                                .add(
                                        "eventTicketClasses",
                                        Json.createArrayBuilder().add(evening()))
                                .add(
                                        "eventTicketObjects",
                                        Json.createArrayBuilder().add(ticket())))
                .build();
        String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part(claims.toString());
        return SAVE + signed + "." + signature(signed);
    }

    private String classId() {
        return key.issuer() + ".performance-" + bill.id();
    }

    private JsonObjectBuilder evening() {
        return Json.createObjectBuilder()
                .add("id", classId())
                .add("issuerName", key.organiser())
                .add("reviewStatus", "UNDER_REVIEW")
                .add("eventName", said(language -> bill.title()))
                .add(
                        "venue",
                        Json.createObjectBuilder()
                                .add("name", said(language -> bill.hall() + ", " + bill.venue()))
                                .add("address", said(language -> bill.address())))
                .add(
                        "dateTime",
                        Json.createObjectBuilder()
                                .add("doorsOpen", moment(bill.doorsAt()))
                                .add("start", moment(bill.startsAt())));
    }

    private JsonObjectBuilder ticket() {
        JsonObjectBuilder place = Json.createObjectBuilder();
        SeatLabel seat = sheet.seat();
        place.add("section", said(language -> label(language).section()));
        if (!seat.number().isEmpty()) {
            place.add("row", said(language -> label(language).row())).add("seat", said(language -> seat.number()));
        }
        return Json.createObjectBuilder()
                .add("id", key.issuer() + ".ticket-" + sheet.ticket())
                .add("classId", classId())
                .add("state", "ACTIVE")
                .add("ticketHolderName", sheet.buyer())
                .add("ticketNumber", sheet.shortCode())
                .add("hexBackgroundColor", Accent.of(bill.accent()))
                .add("groupingInfo", Json.createObjectBuilder().add("groupingId", sheet.order()))
                .add("seatInfo", place)
                .add(
                        "barcode",
                        Json.createObjectBuilder()
                                .add("type", "QR_CODE")
                                .add("value", sheet.code())
                                .add("alternateText", sheet.shortCode()));
    }

    private SeatLabel label(Language language) {
        return bill.plan().label(sheet.place(), language);
    }

    /** In the ticket's language, and in the other one where that says something else. */
    private JsonObjectBuilder said(Function<Language, String> words) {
        Language first = sheet.language();
        JsonObjectBuilder text = Json.createObjectBuilder().add("defaultValue", value(first, words));
        Language other = first.other();
        if (!words.apply(first).equals(words.apply(other))) {
            JsonArrayBuilder more = Json.createArrayBuilder().add(value(other, words));
            text.add("translatedValues", more);
        }
        return text;
    }

    private static JsonObjectBuilder value(Language language, Function<Language, String> words) {
        return Json.createObjectBuilder().add("language", language.code()).add("value", words.apply(language));
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(bill.zone()));
    }

    private static String part(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the link for Google Wallet could not be signed", e);
        }
    }
}
