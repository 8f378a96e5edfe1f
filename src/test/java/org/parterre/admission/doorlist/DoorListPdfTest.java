package org.parterre.admission.doorlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parterre.admission.audience.Audience;
import org.parterre.admission.audience.Guest;
import org.parterre.admission.audience.Presence;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;
import org.parterre.tickets.SampleSheet;
import org.parterre.venue.Seat;
import org.parterre.venue.Words;

/** The list on paper, of as many people as the largest hall has seats. */
class DoorListPdfTest {
    private static final int MANY = 1350;

    @Test
    void everybodyStandsInItTwiceFortyToAPage() throws Exception {
        Playbill bill = SampleSheet.dutch().sheet().bill();
        List<Seat> seats = bill.plan().seats();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Seat seat = seats.get(i % seats.size());
            guests.add(new Guest(
                    holder(i, seat, bill), seat, i % 2 == 0 ? Presence.INSIDE : Presence.OUTSIDE, null, null));
        }
        Audience audience = new Audience(bill, bill.doorsAt(), guests, Set.of());
        byte[] pdf = DoorListPdf.of(audience, Language.NL, new Messages());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2 * MANY / 45, 2 * MANY / 39 + 2);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("ORDER0777", -1)).hasSize(3);
            assertThat(text)
                    .contains("Hulp gewenst: rolstoel", "Van de kassa: garderobe", "Student: laat de kaart zien")
                    .contains("777, Noor van den Berg")
                    .contains(MANY + " kaartjes")
                    .contains("1 / " + document.getNumberOfPages());
        }
    }

    private static Holder holder(int number, Seat seat, Playbill bill) {
        Words place = new Words(
                bill.plan().label(seat, Language.NL).whole(),
                bill.plan().label(seat, Language.EN).whole());
        boolean needy = number == 777;
        return new Holder(
                number,
                bill.id(),
                seat.id(),
                place,
                "Noor van den Berg " + number,
                String.format("ORDER%04d", number),
                true,
                "student",
                new Words("Student: laat de kaart zien", "Student: show the card"),
                needy ? "rolstoel" : null,
                needy ? "garderobe" : null);
    }
}
