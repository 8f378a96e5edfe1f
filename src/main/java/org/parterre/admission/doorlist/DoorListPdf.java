package org.parterre.admission.doorlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.admission.audience.Audience;
import org.parterre.admission.audience.Guest;
import org.parterre.admission.paper.Paper;
import org.parterre.admission.paper.Table;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;
import org.parterre.tickets.print.Moments;

/** Everybody with a ticket, by name and then by seat; who is inside when it is drawn is ticked. */
final class DoorListPdf {
    private static final float NAME = 140;
    private static final float SEAT = 160;
    private static final float NUMBER = 56;
    private static final float TARIFF = 131;

    private final Audience audience;
    private final Playbill bill;
    private final Language language;
    private final Messages messages;
    private final Map<String, String> tariffs = new HashMap<>();

    private DoorListPdf(Audience audience, Language language, Messages messages) {
        this.audience = audience;
        this.bill = audience.bill();
        this.language = language;
        this.messages = messages;
        bill.fares().forEach(fare -> tariffs.put(fare.code(), fare.name().in(language)));
    }

    static byte[] of(Audience audience, Language language, Messages messages) {
        return new DoorListPdf(audience, language, messages).draw();
    }

    private byte[] draw() {
        String evening = bill.title() + " · " + Moments.day(bill.startsAt(), bill.zone(), language) + " "
                + Moments.time(bill.startsAt(), bill.zone(), language) + " · " + bill.hall();
        String foot = say(
                "doorlist.foot",
                Moments.day(audience.at(), bill.zone(), language),
                Moments.time(audience.at(), bill.zone(), language),
                bill.title());
        try (Paper paper = new Paper(language, say("doorlist.title", bill.title()), foot)) {
            paper.part(say("doorlist.by-name", evening));
            paper.say(say("doorlist.lead", audience.sold(), audience.inside()), 9, false);
            list(paper, List.of(name(true), seat(false)), byName(), guest -> List.of(name(guest), place(guest)));
            paper.part(say("doorlist.by-seat", evening));
            list(
                    paper,
                    List.of(seat(true), name(false)),
                    audience.guests(),
                    guest -> List.of(place(guest), name(guest)));
            return paper.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table.Column name(boolean first) {
        return new Table.Column(say("doorlist.name"), NAME, first);
    }

    private Table.Column seat(boolean first) {
        return new Table.Column(say("doorlist.seat"), SEAT, first);
    }

    /** @param who the cells of those two columns; what follows them is the same in each list */
    private void list(Paper paper, List<Table.Column> first, List<Guest> guests, Function<Guest, List<String>> who)
            throws IOException {
        List<Table.Column> columns = new ArrayList<>(first);
        columns.add(new Table.Column(say("doorlist.number"), NUMBER, false));
        columns.add(new Table.Column(say("doorlist.tariff"), TARIFF, false));
        Table.Ticks ticks =
                new Table.Ticks(say("doorlist.in"), say("doorlist.is-inside"), say("doorlist.is-not-inside"));
        paper.table(ticks, columns, lines -> {
            for (Guest guest : guests) {
                List<String> cells = new ArrayList<>(who.apply(guest));
                cells.add(guest.holder().orderNumber());
                cells.add(shown(guest.holder()));
                lines.line(guest.inside(), cells, mind(guest));
            }
        });
    }

    private List<Guest> byName() {
        Collator collator = Collator.getInstance(language.locale());
        return audience.guests().stream()
                .sorted(Comparator.comparing((Guest guest) -> collator.getCollationKey(name(guest))))
                .toList();
    }

    private static String name(Guest guest) {
        return SurnameFirst.of(guest.holder().buyerName());
    }

    private String place(Guest guest) {
        return guest.holder().place(language);
    }

    /** What to ask for where there is something, as the scanner says it; else the tariff's name. */
    private String shown(Holder holder) {
        String proof = holder.proof(language);
        return proof.isEmpty() ? tariffs.getOrDefault(holder.tariff(), holder.tariff()) : proof;
    }

    private String mind(Guest guest) {
        Holder holder = guest.holder();
        return Stream.of(
                        guest.left() ? say("doorlist.went-out") : null,
                        guest.seat().wheelchair() ? say("usher.wheelchair") : null,
                        holder.help() == null ? null : say("usher.help") + " " + holder.help(),
                        holder.remark() == null ? null : say("usher.remark") + " " + holder.remark())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  ·  "));
    }

    private String say(String key, Object... words) {
        return messages.say(language, key, words);
    }
}
