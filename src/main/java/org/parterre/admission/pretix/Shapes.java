package org.parterre.admission.pretix;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.Device;
import org.parterre.platform.HouseClock;
import org.parterre.platform.NotFound;
import org.parterre.programme.Playbill;
import org.parterre.programme.Tariff;
import org.parterre.venue.Words;

/** Our things in the shapes that the app reads. What it reads without asking whether it is there is always there. */
final class Shapes {
    static final String ORGANIZER = "parterre";
    private static final String PRODUCTION = "production-";

    private Shapes() {}

    static String slug(long production) {
        return PRODUCTION + production;
    }

    /** @throws NotFound where that is the name of none */
    static long production(String slug) {
        if (!slug.matches(PRODUCTION + "\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(slug.substring(PRODUCTION.length()));
    }

    /** @param token what it proves itself by, where that is told */
    static Map<String, Object> device(Device device, @Nullable String token) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("organizer", ORGANIZER);
        shape.put("device_id", device.id());
        shape.put("unique_serial", ORGANIZER + "-" + device.id());
        if (token != null) {
            shape.put("api_token", token);
        }
        shape.put("name", device.name());
        return shape;
    }

    static Map<String, Object> page(List<?> results) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("count", results.size());
        shape.put("results", results);
        return shape;
    }

    /** @param first its next evening, or null where none is left; then it began just now */
    static Map<String, Object> event(long production, String title, @Nullable Playbill first, Instant now) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("name", Map.of("nl", title, "en", title));
        shape.put("slug", slug(production));
        shape.put("live", true);
        shape.put("testmode", false);
        shape.put("currency", "EUR");
        shape.put("date_from", first == null ? now.toString() : moment(first.startsAt(), first));
        shape.put("is_public", true);
        shape.put("has_subevents", true);
        shape.put("timezone", (first == null ? HouseClock.OFFICE : first.zone()).getId());
        shape.put("plugins", List.of());
        shape.put("valid_keys", Map.of());
        shape.put("seat_category_mapping", Map.of());
        return shape;
    }

    static Map<String, Object> subevent(Playbill bill) {
        String name = bill.title() + " · " + bill.hall();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", bill.id());
        shape.put("event", slug(bill.production()));
        shape.put("name", Map.of("nl", name, "en", name));
        shape.put("active", true);
        shape.put("is_public", true);
        shape.put("date_from", moment(bill.startsAt(), bill));
        shape.put("date_admission", moment(bill.doorsAt(), bill));
        shape.put("item_price_overrides", List.of());
        shape.put("variation_price_overrides", List.of());
        shape.put("seat_category_mapping", Map.of());
        return shape;
    }

    static Map<String, Object> item(Tariff tariff) {
        Words name = tariff.name();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", tariff.id());
        shape.put("name", Map.of("nl", name.nl(), "en", name.en()));
        shape.put("active", !tariff.ended());
        shape.put("admission", true);
        shape.put("position", tariff.place());
        shape.put("default_price", "0.00"); // what a seat costs is no business of the door
        shape.put("has_variations", false);
        shape.put("variations", List.of());
        shape.put("bundles", List.of());
        shape.put("addons", List.of());
        shape.put("checkin_attention", !tariff.terms().proof().nl().isEmpty());
        return shape;
    }

    /** One door: whoever has a ticket of the evening comes in once, and again after having gone out. */
    static Map<String, Object> list(Playbill bill, String name) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", bill.id());
        shape.put("name", name);
        shape.put("subevent", bill.id());
        shape.put("all_products", true);
        shape.put("limit_products", List.of());
        shape.put("include_pending", false);
        shape.put("allow_multiple_entries", false);
        shape.put("allow_entry_after_exit", true);
        shape.put("addon_match", false);
        shape.put("rules", Map.of());
        return shape;
    }

    private static String moment(Instant moment, Playbill bill) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(bill.zone()));
    }
}
