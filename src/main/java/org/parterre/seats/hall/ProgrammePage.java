package org.parterre.seats.hall;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.seats.SeatMap;

/** What plays, for the audience: each production with its evenings, month by month. */
public record ProgrammePage(List<Show> shows) {
    /** A production that can still be seen. {@code bill} is that of its next evening. */
    public record Show(Playbill bill, List<Month> months) {}

    /** @param name {@code december 2026} */
    public record Month(String name, List<Evening> evenings) {}

    /**
     * One evening.
     *
     * @param weekday {@code vrijdag}
     * @param day of the month
     */
    public record Evening(Playbill bill, String weekday, int day, Playbill.SaleState sale, int free, Left left) {
        public boolean canBeBought() {
            return sale == Playbill.SaleState.ON_SALE && left != Left.NONE;
        }
    }

    /** How much is left, in a word; the message is {@code left.<name in lower case>}. */
    public enum Left {
        NONE,
        LAST,
        FEW,
        PLENTY;

        private static final int COUNTABLE = 12;
        private static final double A_FIFTH = 0.2;

        static Left of(int free, int capacity) {
            return free == 0 ? NONE : free <= COUNTABLE ? LAST : free <= capacity * A_FIFTH ? FEW : PLENTY;
        }
    }

    static ProgrammePage of(
            List<Playbill> upcoming, Function<Playbill, SeatMap.Picture> pictures, Instant now, Language language) {
        Map<Long, List<Playbill>> byProduction = upcoming.stream()
                .collect(Collectors.groupingBy(Playbill::production, LinkedHashMap::new, Collectors.toList()));
        List<Show> shows = new ArrayList<>();
        for (List<Playbill> bills : byProduction.values()) {
            Map<String, List<Evening>> months = new LinkedHashMap<>();
            for (Playbill bill : bills) {
                months.computeIfAbsent(say(bill, "LLLL yyyy", language), name -> new ArrayList<>())
                        .add(evening(bill, pictures.apply(bill), now, language));
            }
            shows.add(new Show(
                    bills.get(0),
                    months.entrySet().stream()
                            .map(month -> new Month(month.getKey(), month.getValue()))
                            .toList()));
        }
        return new ProgrammePage(shows);
    }

    private static Evening evening(Playbill bill, SeatMap.Picture picture, Instant now, Language language) {
        return new Evening(
                bill,
                say(bill, "EEEE", language),
                ZonedDateTime.ofInstant(bill.startsAt(), bill.zone()).getDayOfMonth(),
                bill.saleState(now),
                picture.free(),
                Left.of(picture.free(), picture.capacity()));
    }

    private static String say(Playbill bill, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .format(ZonedDateTime.ofInstant(bill.startsAt(), bill.zone()));
    }
}
