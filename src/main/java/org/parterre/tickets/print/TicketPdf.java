package org.parterre.tickets.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parterre.platform.print.Imprint;
import org.parterre.platform.print.Tags;
import org.parterre.platform.print.Typesetter;
import org.parterre.platform.web.Messages;

/** Tickets on paper: an A4 page each, the ticket in the upper half, tagged for who has it read out (PDF/UA-1). Not for use inside a transaction: drawing takes its time. */
public final class TicketPdf {
    private TicketPdf() {}

    /** @param sheets the tickets of one order, at least one */
    public static byte[] of(List<Sheet> sheets, Messages messages) {
        Sheet first = sheets.get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            String title =
                    messages.say(first.language(), "paper.title", first.bill().title(), first.order());
            Imprint.on(document, first.language(), title);
            Typesetter typesetter = Typesetter.open(document);
            Tags tags = Tags.on(document);
            for (Sheet sheet : sheets) {
                try (Pen pen = new Pen(document, typesetter, tags)) {
                    pen.as("Sect", new TicketPage(sheet, messages, pen)::draw);
                }
            }
            tags.finish();
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
