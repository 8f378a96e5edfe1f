package org.parterre.reporting.settlement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.platform.Language;

/** What a table holds is what the file says, to the cent. */
class TablesTest {
    private static final Table TABLE = new Table(
            "sold",
            "Recette per rang",
            List.of("Rang", "Aantal", "Bedrag"),
            List.of(
                    List.of(Cell.of("Parterre; \"vooraan\""), Cell.of(1234), Cell.of(new Money(123_456_789_05L))),
                    List.of(Cell.of("=1+1"), Cell.of(0), Cell.of(new Money(-5)))),
            List.of(Cell.of("Totaal"), Cell.of(1234), Cell.of(new Money(123_456_789_00L))),
            "Zonder gewaarborgde afloop.");

    @Test
    void aDutchSpreadsheetOpensTheCsvByADoubleClick() {
        String csv = csv(Language.NL);
        assertThat(csv)
                .startsWith("\ufeffAfrekening\r\n")
                .contains("Rang;Aantal;Bedrag\r\n")
                .contains("\"Parterre; \"\"vooraan\"\"\";1234;123456789,05\r\n")
                .contains("'=1+1;0;-0,05\r\n")
                .contains("Totaal;1234;123456789,00\r\n");
    }

    @Test
    void anEnglishOneHasPoints() {
        assertThat(csv(Language.EN)).contains("Totaal,1234,123456789.00\r\n").contains("'=1+1,0,-0.05\r\n");
    }

    @Test
    void anAmountInASpreadsheetIsItsCents() throws IOException {
        byte[] xlsx = TablesXlsx.of("Blad/1", "Afrekening", List.of("nu"), List.of(TABLE), Language.NL);
        assertThat(Workbook.cells(xlsx))
                .contains("<v>123456789.05</v>", "<v>-0.05</v>", "<v>123456789.00</v>", "<v>1234</v>")
                .doesNotContain("<f>");
        assertThat(Workbook.part(xlsx, "xl/styles.xml")).contains("#,##0.00");
        assertThat(Workbook.part(xlsx, "xl/sharedStrings.xml")).contains("=1+1", "Parterre; \"vooraan\"");
    }

    @Test
    void paperSaysTheSameOnAsManySheetsAsItTakes() throws IOException {
        List<List<Cell>> many = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            many.add(List.of(Cell.of("Avond " + i), Cell.of(i), Cell.of(new Money(i * 100L + 7))));
        }
        Table table = new Table("many", "Per avond", TABLE.heads(), many, TABLE.foot(), "");
        byte[] pdf = TablesPdf.of("Afrekening", List.of("nu"), List.of(TABLE, table), "Parterre", Language.NL);
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/tables.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertThat(text).contains("€ 123.456.789,05", "€ -0,05", "Avond 100", "€ 100,07", "1 / 3", "3 / 3");
            assertThat(text.split("Rang")).as("the heads stand on each sheet").hasSizeGreaterThan(4);
        }
    }

    private static String csv(Language language) {
        return new String(TablesCsv.of("Afrekening", List.of("nu"), List.of(TABLE), language), StandardCharsets.UTF_8);
    }
}
