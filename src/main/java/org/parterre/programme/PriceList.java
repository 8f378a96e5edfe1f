package org.parterre.programme;

import java.util.List;
import java.util.Map;
import org.parterre.venue.Plan;

/**
 * What the seats of a performance cost, and the zones by which they do.
 *
 * @param revision counts the changes; a hold keeps the one it was made under
 * @param fares what is for sale now, in the tariffs' order
 * @param dated the same and what was for sale until lately, each with its revisions: what living holds are paid by
 * @param looks how the hall is and was painted until lately; the plan's own zones come last
 * @param tariffs all of the production's by their id, also those that nothing costs any more
 */
public record PriceList(
        int revision, List<Playbill.Fare> fares, List<Dated> dated, List<Look> looks, Map<Long, TariffTerms> tariffs) {
    /** Until which revision something is valid that nobody has ended. */
    static final int FOR_NOW = Integer.MAX_VALUE;

    /** A fare from one revision on, and no more in another. */
    public record Dated(Playbill.Fare fare, int from, int until) {}

    /**
     * The plan as it is painted from one revision on, and no more in another.
     *
     * @param painting which one it is, or 0 for the plan's own zones
     */
    public record Look(long painting, Plan plan, int from, int until) {
        /** The plan's own zones, where there is no other look. */
        static Look own(Plan plan) {
            return new Look(0, plan, 0, FOR_NOW);
        }

        private boolean validIn(int revision) {
            return from <= revision && revision < until;
        }
    }

    /** @param dated in the tariffs' order */
    static PriceList of(int revision, List<Dated> dated, List<Look> looks, Map<Long, TariffTerms> tariffs) {
        return new PriceList(revision, in(revision, dated), dated, looks, tariffs);
    }

    /** A list that was never changed, of a plan that was never painted. */
    public static PriceList of(Plan plan, List<Playbill.Fare> fares) {
        return of(
                1, fares.stream().map(fare -> new Dated(fare, 1, FOR_NOW)).toList(), List.of(Look.own(plan)), Map.of());
    }

    /** What is for sale now, as it would be planned. */
    public List<Season.DraftPrice> drafted() {
        return fares.stream()
                .map(fare -> new Season.DraftPrice(fare.zone(), fare.tariff(), fare.price()))
                .toList();
    }

    /** The list as it stood in that revision. One that nobody knows here any more, or not yet, is taken for today's. */
    PriceList asOf(int earlier) {
        List<Playbill.Fare> then = earlier == revision ? fares : in(earlier, dated);
        return then.isEmpty() ? this : new PriceList(earlier, then, dated, looks, tariffs);
    }

    private static List<Playbill.Fare> in(int revision, List<Dated> dated) {
        return dated.stream()
                .filter(one -> one.from() <= revision && revision < one.until())
                .map(Dated::fare)
                .toList();
    }

    /** The plan in the zones of this revision. */
    Look look() {
        return looks.stream()
                .filter(look -> look.validIn(revision))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a hall without any zones"));
    }

    TariffTerms tariff(long id) {
        TariffTerms terms = tariffs.get(id);
        if (terms == null) {
            throw new IllegalStateException("a tariff of another production: " + id);
        }
        return terms;
    }
}
