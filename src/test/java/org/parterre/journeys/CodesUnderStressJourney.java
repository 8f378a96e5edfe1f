package org.parterre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.platform.print.QrImage;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.JsQr;
import org.parterre.tickets.SampleSheet;
import org.parterre.tickets.TicketsPage;
import org.parterre.tickets.UnderStress;
import org.parterre.tickets.print.Sheet;
import org.parterre.tickets.print.TicketPdf;
import org.parterre.tickets.wallet.WalletCode;

/** The code of every output is read where doors are: at 30 mm, 150 dpi, askew, out of focus, in bad light. */
class CodesUnderStressJourney {
    private static final Messages MESSAGES = new Messages();
    private static final int OWN = 37;
    private static final int ALL = 45;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");

    private final Sheet sheet = SampleSheet.dutch().sheet();

    @Test
    void everyOutputIsReadByTwoReadersThatAreNotTheWriter() throws IOException {
        try (Browser browser = Browser.open()) {
            isRead(UnderStress.readers(new JsQr(browser.blank())));
        }
    }

    private void isRead(Map<String, Function<BufferedImage, @Nullable String>> readers) throws IOException {
        List<String> table = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Map.Entry<String, BufferedImage> output : outputs().entrySet()) {
            for (UnderStress.Light light : UnderStress.Light.values()) {
                Map<String, Integer> counts = new LinkedHashMap<>();
                for (int angle : UnderStress.ANGLES) {
                    BufferedImage seen = UnderStress.seen(output.getValue(), OWN, ALL, angle, light);
                    List<String> able = readers.entrySet().stream()
                            .filter(reader ->
                                    sheet.code().equals(reader.getValue().apply(seen)))
                            .map(Map.Entry::getKey)
                            .toList();
                    able.forEach(reader -> counts.merge(reader, 1, Integer::sum));
                    if (!able.containsAll(List.of("BoofCV", "jsQR"))) {
                        unread.add(output.getKey() + " " + light + " at " + angle + "° only by " + able);
                    }
                }
                table.add("%-12s %-16s %s of %d angles"
                        .formatted(output.getKey(), light, counts, UnderStress.ANGLES.size()));
            }
        }
        System.out.println(String.join("\n", table));
        assertThat(unread).isEmpty();
    }

    /** The code with its white, from each form in which a ticket leaves the house. */
    private Map<String, BufferedImage> outputs() throws IOException {
        Map<String, BufferedImage> outputs = new LinkedHashMap<>();
        outputs.put(
                "PNG",
                ImageIO.read(new ByteArrayInputStream(QrImage.of(sheet.code()).png(10))));
        outputs.put("SVG", drawn(QrImage.of(sheet.code()).svg("x")));
        outputs.put("e-ticket", drawn(new TicketsPage(List.of(sheet), "k", Set.of(), Instant.EPOCH).code(sheet, "x")));
        outputs.put("PDF", paper(0, List.of(sheet)));
        outputs.put(
                "mailed PDF",
                paper(1, List.of(SampleSheet.dutch().seat("p-G-14").sheet(), sheet)));
        outputs.put("Apple pass", drawn(QrImage.of(WalletCode.apple(sheet)).svg("x")));
        outputs.put("Google pass", drawn(QrImage.of(WalletCode.google(sheet)).svg("x")));
        return outputs;
    }

    /** Reads our SVG by its path, ten pixels a module. */
    private static BufferedImage drawn(String svg) {
        BufferedImage picture = new BufferedImage(ALL * 10, ALL * 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, ALL * 10, ALL * 10);
        pen.setColor(Color.BLACK);
        for (Matcher run = RUN.matcher(svg); run.find(); ) {
            pen.fillRect(number(run, 1) * 10, number(run, 2) * 10, number(run, 3) * 10, 10);
        }
        pen.dispose();
        return picture;
    }

    private static int number(Matcher run, int group) {
        return Integer.parseInt(run.group(group));
    }

    /** That page printed so small that the code is 30 mm wide at 150 dpi, and cut out. */
    private static BufferedImage paper(int page, List<Sheet> sheets) throws IOException {
        try (PDDocument document = Loader.loadPDF(TicketPdf.of(sheets, MESSAGES))) {
            float scale = UnderStress.PRINTED * (float) ALL / OWN / 135; // the white square is 135 points wide
            BufferedImage paper = new PDFRenderer(document).renderImage(page, scale);
            int side = Math.round(135 * scale);
            float left = 398 + (595.28f - 40 - 398 - 135) / 2;
            return paper.getSubimage(Math.round(left * scale), Math.round(52 * scale), side, side);
        }
    }
}
