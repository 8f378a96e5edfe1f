package org.parterre.tickets.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parterre.platform.print.Imprint;
import org.parterre.platform.print.Typesetter;
import org.parterre.platform.web.Messages;

/** Tickets on paper: an A4 page each, the ticket in the upper half. Not for use inside a transaction: drawing takes its time. */
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
            for (Sheet sheet : sheets) {
                try (Pen pen = new Pen(document, typesetter)) {
                    new TicketPage(sheet, messages, pen).draw();
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
