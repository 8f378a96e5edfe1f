package org.parterre.seats.hall;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.seats.AgainstTheRule;
import org.parterre.seats.Hold;
import org.parterre.seats.SeatMap;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/** What the contract (DESIGN §8) shows of performances, plans, seats and holds. */
public final class Views {
    private Views() {}

    public record PerformanceView(
            String id,
            String production,
            String title,
            OffsetDateTime startsAt,
            OffsetDateTime doorsAt,
            String venue,
            String city,
            String hall,
            String status,
            int free,
            int capacity,
            Money fromPrice) {
        static PerformanceView of(Playbill bill, SeatMap.Picture picture, Instant now) {
            return new PerformanceView(
                    String.valueOf(bill.id()),
                    String.valueOf(bill.production()),
                    bill.title(),
                    at(bill.startsAt(), bill.zone()),
                    at(bill.doorsAt(), bill.zone()),
                    bill.venue(),
                    bill.city(),
                    bill.hall(),
                    bill.saleState(now).name(),
                    picture.free(),
                    picture.capacity(),
                    bill.fromPrice());
        }
    }

    public record PlanView(
            String id,
            int version,
            List<SectionView> sections,
            List<AreaView> areas,
            List<StandingView> standing,
            Plan.Box box) {
        static PlanView of(long id, int version, Plan plan, Language language) {
            return new PlanView(
                    String.valueOf(id),
                    version,
                    plan.sections().stream()
                            .map(section -> SectionView.of(section, language))
                            .toList(),
                    plan.areas().stream()
                            .map(area -> new AreaView(
                                    area.kind(), area.name().in(language), area.path(), area.x(), area.y()))
                            .toList(),
                    plan.standing().stream()
                            .map(area -> new StandingView(
                                    area.id(),
                                    area.name().in(language),
                                    area.zone(),
                                    area.places().stream().map(Seat::id).toList()))
                            .toList(),
                    plan.box());
        }
    }

    public record SectionView(String id, String name, List<RowView> rows) {
        static SectionView of(Plan.Section section, Language language) {
            return new SectionView(
                    section.id(),
                    section.name().in(language),
                    section.rows().stream()
                            .map(row -> new RowView(
                                    row.label(),
                                    row.seats().stream().map(SeatView::of).toList()))
                            .toList());
        }
    }

    public record RowView(String label, List<SeatView> seats) {}

    public record SeatView(
            String id,
            String label,
            double x,
            double y,
            String zone,
            boolean wheelchair,
            boolean companion,
            @Nullable String companionOf,
            boolean restrictedView,
            boolean stepFree) {
        static SeatView of(Seat seat) {
            return new SeatView(
                    seat.id(),
                    seat.number(),
                    seat.x(),
                    seat.y(),
                    seat.zone(),
                    seat.wheelchair(),
                    seat.companion(),
                    seat.companionOf(),
                    seat.restrictedView(),
                    seat.stepFree());
        }
    }

    public record AreaView(String kind, String name, String path, double x, double y) {}

    public record StandingView(String id, String name, String zone, List<String> places) {}

    /** @param plan the plan that the seats are of, as it looks now: an evening may move to another, and be painted over */
    public record SeatsView(long version, String plan, List<ZoneView> zones, List<String> taken) {
        static SeatsView of(Playbill bill, SeatMap.Picture picture, Language language) {
            return new SeatsView(
                    picture.version(),
                    bill.look(),
                    bill.plan().zones().stream()
                            .map(zone -> new ZoneView(
                                    zone.id(),
                                    zone.name().in(language),
                                    bill.faresOf(zone.id()).stream()
                                            .filter(fare -> !fare.terms().staffOnly())
                                            .map(fare -> PriceView.of(fare, language))
                                            .toList()))
                            .toList(),
                    bill.plan().seats().stream()
                            .filter(picture::taken)
                            .map(Seat::id)
                            .toList());
        }
    }

    public record ZoneView(String id, String name, List<PriceView> prices) {}

    /** @param who who may pay that, null where the name says all · @param least of so many seats in one order, null for any number */
    public record PriceView(
            String tariff,
            String name,
            Money price,
            @Nullable String who,
            @Nullable Integer least,
            @Nullable Integer most) {
        static PriceView of(Playbill.Fare fare, Language language) {
            String who = fare.terms().who().in(language);
            return new PriceView(
                    fare.code(),
                    fare.name().in(language),
                    fare.price(),
                    who.isEmpty() ? null : who,
                    fare.terms().least(),
                    fare.terms().most());
        }
    }

    /** @param warnings for staff: what the audience would have been refused; null where there is nothing to say */
    public record HoldView(
            String token,
            List<HeldSeat> seats,
            OffsetDateTime expiresAt,
            @Nullable String reason,
            @Nullable List<String> warnings) {
        static HoldView of(Hold hold, Playbill bill, Messages messages, Language language) {
            return new HoldView(
                    hold.token(),
                    hold.seats().stream()
                            .map(id -> HeldSeat.of(id, bill, language))
                            .toList(),
                    at(hold.expiresAt(), bill.zone()),
                    hold.reason() == null ? null : messages.say(language, "reason." + hold.reason()),
                    null);
        }

        HoldView warning(List<AgainstTheRule> of, Messages messages, Language language) {
            List<String> sentences = of.stream()
                    .map(rule -> messages.say(
                            language, "problem." + rule.type(), rule.words().toArray()))
                    .toList();
            return new HoldView(token, seats, expiresAt, reason, sentences.isEmpty() ? null : sentences);
        }
    }

    public record HeldSeat(String id, String label, String zone, Money price) {
        static HeldSeat of(String id, Playbill bill, Language language) {
            @Nullable Seat seat = bill.plan().seat(id);
            String zone = seat == null ? "" : seat.zone();
            return new HeldSeat(id, bill.plan().label(id, language).whole(), zone, bill.fullPrice(zone));
        }
    }

    /** What the stream sends. */
    public record ChangeView(long version, List<String> taken, List<String> freed) {}

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
