package org.parterre.reporting.settlement;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.platform.HouseClock;
import org.parterre.platform.Language;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.reporting.settlement.paper.Cell;

/** What a settlement is about, said to a person. */
final class SettlementWords {
    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private SettlementWords() {}

    static String title(Settlement settlement, Page page) {
        return page.t("settlement.of", settlement.title());
    }

    /** Which evenings, and when the books were read. */
    static List<String> about(Settlement settlement, Page page) {
        List<String> lines = new ArrayList<>();
        List<Playbill> evenings = settlement.evenings();
        if (settlement.scope().performance() != null) {
            Playbill bill = evenings.get(0);
            lines.add(when(bill, page));
            lines.add(bill.hall() + " · " + bill.venue() + ", " + bill.city());
        } else if (evenings.isEmpty()) {
            lines.add(page.t("settlement.no-evenings"));
        } else {
            lines.add(page.t(
                    evenings.size() == 1 ? "settlement.run.one" : "settlement.run",
                    evenings.size(),
                    day(evenings.get(0), page),
                    day(evenings.get(evenings.size() - 1), page)));
        }
        ZoneId office = HouseClock.OFFICE;
        lines.add(page.t(
                "settlement.read-at",
                page.day(settlement.at(), office) + " "
                        + ZonedDateTime.ofInstant(settlement.at(), office).getYear(),
                page.time(settlement.at(), office)));
        return lines;
    }

    /** The same on paper, where a trial says that it is one. */
    static List<String> onPaper(Settlement settlement, Page page) {
        List<String> lines = about(settlement, page);
        if (settlement.trial()) {
            lines.add(page.t("settlement.trial"));
        }
        return lines;
    }

    /** {@code vr 11 dec 2026 20.15}. */
    static String when(Playbill bill, Page page) {
        return page.shortDay(bill.startsAt(), bill.zone()) + " " + year(bill) + " "
                + page.time(bill.startsAt(), bill.zone());
    }

    private static String day(Playbill bill, Page page) {
        return page.day(bill.startsAt(), bill.zone()) + " " + year(bill);
    }

    private static int year(Playbill bill) {
        return ZonedDateTime.ofInstant(bill.startsAt(), bill.zone()).getYear();
    }

    /** The beginning of a file's name: what, and of when. */
    static String file(Settlement settlement, Page page) {
        List<Playbill> evenings = settlement.evenings();
        String first = evenings.isEmpty() ? "" : "-" + FILE.format(on(evenings.get(0)));
        String last = evenings.size() < 2 ? "" : "-" + FILE.format(on(evenings.get(evenings.size() - 1)));
        return page.t("settlement.file") + first + last;
    }

    private static ZonedDateTime on(Playbill bill) {
        return ZonedDateTime.ofInstant(bill.startsAt(), bill.zone());
    }

    static String money(Money amount, Page page) {
        return Cell.of(amount).said(page.language());
    }

    /** {@code 8,5} in Dutch, {@code 8.5} in English. */
    static String percent(Share share, Language language) {
        return language == Language.NL ? share.plain().replace('.', ',') : share.plain();
    }
}
