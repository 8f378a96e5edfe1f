package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.money.TypedMoney;
import org.parterre.platform.BadInput;
import org.parterre.platform.Era;
import org.parterre.platform.NotFound;
import org.parterre.programme.Programme;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;

/** A performance as an organiser's program sends it. Zones and tariffs go by their ids and codes. */
public record NewPerformance(
        @Nullable Long production,
        @Nullable Long plan,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime doorsAt,
        @Nullable OffsetDateTime saleFrom,
        @Nullable OffsetDateTime saleUntil,
        @Nullable List<@Nullable ZonePrice> prices,
        @Nullable OffsetDateTime wheelchairPlacesFrom) {
    /** What a tariff costs in a zone. */
    public record ZonePrice(@Nullable String zone, @Nullable String tariff, @Nullable SentAmount price) {}

    /** Turns it into a draft, or says which field can't be meant. */
    @ApplicationScoped
    public static class Reader {
        @Inject
        Programme programme;

        @Inject
        Venues venues;

        /** @throws BadInput naming the first field that is missing or unknown */
        Season.Draft draft(@Nullable NewPerformance sent) {
            if (sent == null) {
                throw new BadInput("production", "programme.missing");
            }
            List<Season.DraftPrice> prices = prices(sent.production(), sent.plan(), sent.prices());
            return new Season.Draft(
                    there("production", sent.production()),
                    there("plan", sent.plan()),
                    moment("starts_at", sent.startsAt()),
                    moment("doors_at", sent.doorsAt()),
                    new SalePeriod(moment("sale_from", sent.saleFrom()), moment("sale_until", sent.saleUntil())),
                    prices,
                    moment(sent.wheelchairPlacesFrom()));
        }

        /** The price list for a production on a plan. @throws BadInput naming the first field that is missing or unknown */
        public List<Season.DraftPrice> prices(
                @Nullable Long production, @Nullable Long plan, @Nullable List<@Nullable ZonePrice> sent) {
            List<Tariff> tariffs = programme.tariffs(there("production", production));
            if (tariffs.isEmpty()) {
                throw new BadInput("production", "programme.unknown");
            }
            long id = there("plan", plan);
            return prices(there("prices", sent), plan(id), tariffs);
        }

        private Plan plan(long id) {
            try {
                return venues.plan(id);
            } catch (NotFound unknown) {
                throw new BadInput("plan", "programme.unknown");
            }
        }

        /** @throws BadInput naming the first field that is missing, unknown or there twice */
        public static List<Season.DraftPrice> prices(List<@Nullable ZonePrice> sent, Plan plan, List<Tariff> tariffs) {
            Set<String> seen = new HashSet<>();
            List<Season.DraftPrice> prices = new ArrayList<>();
            for (@Nullable ZonePrice one : sent) {
                ZonePrice price = there("prices", one);
                String zone = there("zone", price.zone());
                String code = there("tariff", price.tariff());
                if (plan.zones().stream().noneMatch(known -> known.id().equals(zone))) {
                    throw new BadInput("zone", "programme.unknown");
                }
                Tariff tariff = tariffs.stream()
                        .filter(known -> known.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new BadInput("tariff", "programme.unknown"));
                if (!seen.add(zone + " " + code)) {
                    throw new BadInput("prices", "programme.twice");
                }
                prices.add(new Season.DraftPrice(zone, tariff.id(), money(there("price", price.price()))));
            }
            return prices;
        }

        private static Money money(SentAmount sent) {
            if (!"EUR".equals(there("currency", sent.currency()))) {
                throw new BadInput("currency", "programme.unknown");
            }
            return TypedMoney.read(there("amount", sent.amount()))
                    .orElseThrow(() -> new BadInput("amount", "office.bad-price"));
        }

        /** @throws BadInput where it is missing, or in a year that nobody means */
        public static Instant moment(String field, @Nullable OffsetDateTime sent) {
            Instant moment = there(field, sent).toInstant();
            if (!Era.has(moment)) {
                throw new BadInput(field, "input.moment");
            }
            return moment;
        }

        private static @Nullable Instant moment(@Nullable OffsetDateTime wheelchairs) {
            return wheelchairs == null ? null : moment("wheelchair_places_from", wheelchairs);
        }

        /** @throws BadInput where it is missing */
        public static <T> T there(String field, @Nullable T value) {
            if (value == null) {
                throw new BadInput(field, "programme.missing");
            }
            return value;
        }
    }
}
