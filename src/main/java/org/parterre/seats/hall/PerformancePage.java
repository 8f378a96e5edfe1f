package org.parterre.seats.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.programme.Playbill;
import org.parterre.seats.Best;
import org.parterre.seats.SeatMap;
import org.parterre.venue.Seat;
import org.parterre.venue.views.Sights;

/**
 * One evening as the audience sees it: the bill, the hall twice (drawn and as a list), what is chosen.
 *
 * @param version of the picture, so that the page knows what it missed
 * @param holdMinutes how long a choice is kept
 * @param best what stands in the fields of the quick way
 * @param alarm why the last try did not work, or null
 * @param scarce true after the house had no such seats: then the page shows the way to the waiting list
 * @param kept the token of a hold that whoever looks has here already, or null
 */
public record PerformancePage(
        Playbill bill,
        Playbill.SaleState sale,
        long version,
        HallDrawing hall,
        SeatList list,
        HallSights sights,
        List<ZoneMark> zones,
        int mostSeats,
        long holdMinutes,
        Best best,
        int free,
        Language language,
        @Nullable String alarm,
        boolean scarce,
        @Nullable String kept) {
    private static final Best TWO = new Best(2, null, false);

    /** A line of the basket: {@code Rij G stoel 12}, where and what kind, the full price. */
    public record Chosen(String id, String what, String where, Money price) {}

    static PerformancePage of(
            Playbill bill,
            SeatMap.Picture picture,
            Sights sights,
            Wish wish,
            Settings settings,
            Instant now,
            Language language,
            @Nullable String alarm,
            boolean scarce,
            @Nullable String kept) {
        return new PerformancePage(
                bill,
                bill.saleState(now),
                picture.version(),
                HallDrawing.of(bill.plan(), picture, wish, language),
                SeatList.of(bill, picture, wish, settings.maxSeats(), language),
                HallSights.of(bill, sights, language),
                bill.plan().zones().stream()
                        .map(zone -> ZoneMark.of(zone, bill, language))
                        .toList(),
                settings.maxSeats(),
                settings.holdTime().toMinutes(),
                wish.best() == null ? TWO : wish.best(),
                picture.free(),
                language,
                alarm,
                scarce,
                kept);
    }

    /** The same hall for the office, which keeps seats back: as many as there are, whether they are on sale or not. */
    public static PerformancePage keeping(
            Playbill bill, SeatMap.Picture picture, Wish wish, Instant now, Language language) {
        int most = picture.capacity();
        return new PerformancePage(
                bill,
                bill.saleState(now),
                picture.version(),
                HallDrawing.of(bill.plan(), picture, wish, language),
                SeatList.of(bill, picture, wish, most, language),
                HallSights.of(bill, Sights.NONE, language),
                bill.plan().zones().stream()
                        .map(zone -> ZoneMark.of(zone, bill, language))
                        .toList(),
                most,
                0,
                TWO,
                picture.free(),
                language,
                null,
                false,
                null);
    }

    /** Somebody can buy now and there is something left. */
    public boolean open() {
        return sale == Playbill.SaleState.ON_SALE && free > 0;
    }

    /** What is chosen, in the order of the list. */
    public List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (SeatList.Section section : list.sections()) {
            for (SeatList.Row row : section.rows()) {
                for (SeatList.Place place : row.places()) {
                    if (place.chosen()) {
                        chosen.add(new Chosen(
                                place.id(),
                                bill.plan().label(place.id(), language).brief(),
                                section.name(),
                                place.price()));
                    }
                }
            }
        }
        for (SeatList.Standing area : list.standing()) {
            for (int i = 0; i < area.chosen(); i++) {
                chosen.add(new Chosen(area.id(), area.name(), "", area.price()));
            }
        }
        return chosen;
    }

    public Money total() {
        return Money.sum(chosen(), Chosen::price);
    }

    public boolean hasWheelchairPlaces() {
        return bill.hasWheelchairPlaces();
    }

    /** What a place may cost at most, from low to high: the prices that two zones or more keep to, but not all of them. */
    public List<Money> mostPrices() {
        List<Money> prices = bill.plan().zones().stream()
                .map(zone -> bill.fullPrice(zone.id()))
                .sorted()
                .toList();
        return prices.stream()
                .skip(1)
                .filter(price -> price.compareTo(prices.get(prices.size() - 1)) < 0)
                .distinct()
                .toList();
    }

    public boolean hasRestrictedViews() {
        return bill.plan().seats().stream().anyMatch(Seat::restrictedView);
    }
}
