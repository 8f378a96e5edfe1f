package org.parterre.admission.doorlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.admission.audience.Audience;
import org.parterre.admission.audience.Guest;
import org.parterre.admission.paper.Paper;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;
import org.parterre.tickets.print.Moments;

/** Everybody with a ticket, by name and then by seat; who is inside when it is drawn is ticked. */
final class DoorListPdf {
    private static final float NAME = 150;
    private static final float SEAT = 166;
    private static final float NUMBER = 58;
    private static final float TARIFF = 111;

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
                evening,
                Moments.day(audience.at(), bill.zone(), language),
                Moments.time(audience.at(), bill.zone(), language));
        Paper.Column name = new Paper.Column(say("doorlist.name"), NAME, true);
        Paper.Column seat = new Paper.Column(say("doorlist.seat"), SEAT, false);
        Paper.Column number = new Paper.Column(say("doorlist.number"), NUMBER, false);
        Paper.Column tariff = new Paper.Column(say("doorlist.tariff"), TARIFF, false);
        try (Paper paper = new Paper(language, say("doorlist.title", bill.title()), foot)) {
            paper.part(say("doorlist.by-name", evening), List.of(name, seat, number, tariff));
            paper.say(say("doorlist.lead", audience.sold(), audience.inside()), 9, false);
            for (Guest guest : byName()) {
                Holder holder = guest.holder();
                paper.line(
                        guest.inside(),
                        List.of(SurnameFirst.of(holder.buyerName()), place(guest), holder.orderNumber(), shown(holder)),
                        mind(guest));
            }
            paper.part(
                    say("doorlist.by-seat", evening),
                    List.of(
                            new Paper.Column(seat.head(), SEAT, true),
                            new Paper.Column(name.head(), NAME, false),
                            number,
                            tariff));
            for (Guest guest : audience.guests()) {
                Holder holder = guest.holder();
                paper.line(
                        guest.inside(),
                        List.of(place(guest), SurnameFirst.of(holder.buyerName()), holder.orderNumber(), shown(holder)),
                        mind(guest));
            }
            return paper.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Guest> byName() {
        Collator collator = Collator.getInstance(language.locale());
        return audience.guests().stream()
                .sorted(Comparator.comparing((Guest guest) ->
                        collator.getCollationKey(SurnameFirst.of(guest.holder().buyerName()))))
                .toList();
    }

    private String place(Guest guest) {
        return guest.holder().place(language);
    }

    /** What to ask for where there is something, else the tariff's name. */
    private String shown(Holder holder) {
        String tariff = tariffs.getOrDefault(holder.tariff(), holder.tariff());
        String proof = holder.proof(language);
        return proof.isEmpty() ? tariff : tariff + ": " + proof;
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
