package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.parterre.platform.Language;
import org.parterre.platform.web.JsonForm;
import org.parterre.programme.Playbill;
import org.parterre.seats.SeatMap;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;

/** The plan and the taken seats as ready-made JSON bytes: written once per version, not once per reader. */
@ApplicationScoped
public class SeatPictures {
    @Inject
    Venues venues;

    private final Map<Key, Drawn> seats = new ConcurrentHashMap<>();
    /** By the plan itself, and as long as it lives: painted otherwise it is another one. */
    private final Map<Plan, Map<Language, byte[]>> plans = Collections.synchronizedMap(new WeakHashMap<>());

    private record Key(long id, Language language) {}

    /**
     * One answer, ready to send.
     *
     * @param bill the playbill it was drawn from; another one means that prices may be different
     * @param tag the mark of exactly these bytes, as {@code ETag} without its quotes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, handed to one writer
    public record Drawn(long version, Playbill bill, String tag, byte[] json) {
        boolean isOf(Playbill now, SeatMap.Picture picture) {
            return version == picture.version() && bill == now;
        }

        /** The same where the playbill was read anew and says what it said before. */
        boolean fits(Playbill now, SeatMap.Picture picture) {
            return version == picture.version() && bill.equals(now);
        }
    }

    byte[] plan(Playbill bill, Language language) {
        return plans.computeIfAbsent(bill.plan(), plan -> new ConcurrentHashMap<>())
                .computeIfAbsent(language, key -> {
                    int version = venues.seatingPlan(bill.planId()).version();
                    return json(Views.PlanView.of(bill.planId(), version, bill.plan(), language));
                });
    }

    /** Public, because what is not is called by reflection: the proxy before this bean is of another class loader. */
    public Drawn seats(Playbill bill, SeatMap.Picture picture, Language language) {
        Key key = new Key(bill.id(), language);
        Drawn known = seats.get(key);
        if (known != null && known.isOf(bill, picture)) {
            return known;
        }
        Drawn drawn = known != null && known.fits(bill, picture)
                ? new Drawn(known.version(), bill, known.tag(), known.json())
                : draw(bill, picture, language);
        seats.put(key, drawn);
        return drawn;
    }

    private static Drawn draw(Playbill bill, SeatMap.Picture picture, Language language) {
        byte[] json = json(Views.SeatsView.of(bill, picture, language));
        return new Drawn(picture.version(), bill, tag(bill, picture.version(), language), json);
    }

    /** The mark of what is shown in that language at that version of the map, for those prices. */
    static String tag(Playbill bill, long version, Language language) {
        return version + "-" + language.code() + "-"
                + Integer.toHexString(31 * bill.fares().hashCode() + bill.look().hashCode());
    }

    private static byte[] json(Object view) {
        return JsonForm.jsonb().toJson(view).getBytes(StandardCharsets.UTF_8);
    }
}
