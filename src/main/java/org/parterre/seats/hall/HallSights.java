package org.parterre.seats.hall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.views.SeatView;
import org.parterre.venue.views.Sights;
import org.parterre.venue.views.Vantage;

/**
 * The photographs of a hall where {@link SeatList} shows them: a section's with the section, and with a row its own and those of
 * its seats. The map reads from the same links which seat has which view.
 */
public final class HallSights {
    private final Plan plan;
    private final Map<Vantage, List<Sight>> places = new HashMap<>();

    private HallSights(Plan plan) {
        this.plan = plan;
    }

    static HallSights of(Playbill bill, Sights sights, Language language) {
        HallSights all = new HallSights(bill.plan());
        for (SeatView view : sights.all()) {
            Seat first = view.from().first(bill.plan());
            if (first != null) { // this evening may be on another version of the plan
                boolean one = view.from().kind() == Vantage.Kind.SEAT;
                Vantage place = one ? Vantage.row(first.section(), first.row()) : view.from();
                all.places.computeIfAbsent(place, unused -> new ArrayList<>()).add(sight(bill, view, language));
            }
        }
        return all;
    }

    static Sight sight(Playbill bill, SeatView view, Language language) {
        return new Sight(
                "/performances/" + bill.id() + "/views/" + view.id(),
                view.picture(),
                view.width(),
                view.height(),
                view.from().name(bill.plan(), language),
                view.alt().in(language),
                view.from().kind() == Vantage.Kind.SEAT ? view.from().about() : "");
    }

    public boolean none() {
        return places.isEmpty();
    }

    /** Of a section or a standing area as a whole. */
    public List<Sight> ofSection(String id) {
        return places.isEmpty() ? List.of() : places.getOrDefault(Vantage.section(id), List.of());
    }

    /** Of a row and of its seats. */
    public List<Sight> ofRow(SeatList.Row row) {
        Seat first = places.isEmpty() || row.places().isEmpty()
                ? null
                : plan.seat(row.places().get(0).id());
        return first == null ? List.of() : places.getOrDefault(Vantage.row(first.section(), first.row()), List.of());
    }
}
