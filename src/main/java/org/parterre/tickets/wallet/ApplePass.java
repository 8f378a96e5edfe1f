package org.parterre.tickets.wallet;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.parterre.platform.Language;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.tickets.print.Accent;
import org.parterre.tickets.print.Sheet;
import org.parterre.venue.SeatLabel;

/**
 * What stands on a pass, as Apple Wallet reads it ({@code pass.json}, style eventTicket). Its words are keys of the pass's own
 * strings ({@link PassWords}), so that the phone says them in its own language. The same ticket always gives the same text.
 */
final class ApplePass {
    /** So long after the start a pass goes to the expired ones by itself. */
    private static final Duration EVENING = Duration.ofHours(12);

    private final Sheet sheet;
    private final Playbill bill;
    private final PassIdentity identity;
    private final boolean counts;
    private final boolean calledOff;

    /** @param counts whether its code still opens the door */
    ApplePass(Sheet sheet, PassIdentity identity, boolean counts) {
        this.sheet = sheet;
        this.bill = sheet.bill();
        this.identity = identity;
        this.counts = counts;
        this.calledOff = bill.status() == Performance.Status.CANCELLED;
    }

    /** @param web where phones ask for a newer one, without a slash at the end · @param page where the ticket is on the web */
    JsonObject json(AppleKey key, String web, String page) {
        int colour = Integer.parseInt(Accent.of(bill.accent()).substring(1), 16);
        String ink = PassColours.rgb(PassColours.on(colour));
        JsonObjectBuilder pass = Json.createObjectBuilder()
                .add("formatVersion", 1)
                .add("passTypeIdentifier", key.type())
                .add("teamIdentifier", key.team())
                .add("serialNumber", identity.serial())
                .add("organizationName", key.organiser())
                .add("description", bill.title())
                .add("groupingIdentifier", sheet.order())
                .add("webServiceURL", web)
                .add("authenticationToken", identity.token())
                .add("backgroundColor", PassColours.rgb(colour))
                .add("foregroundColor", ink)
                .add("labelColor", ink)
                .add("expirationDate", moment(bill.startsAt().plus(EVENING), bill.zone()))
                .add("eventTicket", fields(page))
                .add("semantics", semantics());
        if (counts && !calledOff) {
            JsonObject code = Json.createObjectBuilder()
                    .add("format", "PKBarcodeFormatQR")
                    .add("message", sheet.code())
                    .add("messageEncoding", "iso-8859-1")
                    .add("altText", sheet.shortCode())
                    .build();
            pass.add("relevantDate", moment(bill.doorsAt(), bill.zone()));
            pass.add("barcodes", Json.createArrayBuilder().add(code));
        } else {
            pass.add("voided", true);
        }
        return pass.build();
    }

    private JsonObjectBuilder fields(String page) {
        JsonArrayBuilder header = Json.createArrayBuilder();
        if (calledOff || !counts) {
            header.add(field("state", calledOff ? "state_off" : "state_void"));
        } else {
            header.add(time("doors", bill.doorsAt(), "PKDateStyleNone"));
        }
        JsonArrayBuilder where = Json.createArrayBuilder();
        SeatLabel seat = sheet.seat();
        where.add(moving("section", "section_value"));
        if (!seat.number().isEmpty()) {
            where.add(moving(seat.box() ? "box" : "row", seat.row())).add(moving("seat", seat.number()));
        }
        JsonArrayBuilder back = Json.createArrayBuilder().add(field("name", sheet.buyer()));
        back.add(field("tariff", sheet.proof().isEmpty() ? sheet.tariff() : sheet.tariff() + " · " + sheet.proof()))
                .add(field("code", sheet.shortCode()))
                .add(field("order", sheet.order()))
                .add(field("address", bill.hall() + ", " + bill.venue() + "\n" + bill.address()))
                .add(field("page", page));
        return Json.createObjectBuilder()
                .add("headerFields", header)
                .add("primaryFields", Json.createArrayBuilder().add(field("evening", bill.title())))
                .add(
                        "secondaryFields",
                        Json.createArrayBuilder()
                                .add(time("starts", bill.startsAt(), "PKDateStyleMedium"))
                                .add(field("hall", bill.hall() + ", " + bill.city())))
                .add("auxiliaryFields", where)
                .add("backFields", back);
    }

    private static JsonObjectBuilder field(String key, String value) {
        return Json.createObjectBuilder().add("key", key).add("label", key).add("value", value);
    }

    /** The phone tells its owner when this changes. */
    private static JsonObjectBuilder moving(String key, String value) {
        return field(key, value).add("changeMessage", key + "_moved");
    }

    private JsonObjectBuilder time(String key, Instant at, String dateStyle) {
        return moving(key, moment(at, bill.zone()))
                .add("dateStyle", dateStyle)
                .add("timeStyle", "PKDateStyleShort")
                .add("ignoresTimeZone", true);
    }

    private JsonObjectBuilder semantics() {
        SeatLabel seat = bill.plan().label(sheet.place(), Language.EN);
        JsonObjectBuilder place = Json.createObjectBuilder().add("seatSection", seat.section());
        if (!seat.number().isEmpty()) {
            place.add("seatRow", seat.row()).add("seatNumber", seat.number());
        }
        return Json.createObjectBuilder()
                .add("eventType", "PKEventTypeLivePerformance")
                .add("eventName", bill.title())
                .add("venueName", bill.venue())
                .add("venueRoom", bill.hall())
                .add("eventStartDate", moment(bill.startsAt(), bill.zone()))
                .add("seats", Json.createArrayBuilder().add(place));
    }

    private static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
