package org.parterre.venue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;
import org.parterre.venue.UnreadablePlan;

/** A hall that somebody drew in a spreadsheet. */
class GridTest {
    private static final String HALL =
            """
            ;;PODIUM;;;
            A;gold:1+;gold:2;;gold:3;A
            B;1;2;;3;B
            C12;silver:C13;C14;;C15;
            """;

    @Test
    void eachCellIsASeatAndAnEmptyOneIsAnAisle() {
        Imported read = csv(HALL);
        Plan plan = read.plan();
        assertThat(plan.name().nl()).isEqualTo("Kleine Zaal");
        assertThat(plan.seats())
                .extracting(Seat::id)
                .containsExactly(
                        "zaal-A-1",
                        "zaal-A-2",
                        "zaal-A-3",
                        "zaal-B-1",
                        "zaal-B-2",
                        "zaal-B-3",
                        "zaal-C-12",
                        "zaal-C-13",
                        "zaal-C-14",
                        "zaal-C-15");
        assertThat(plan.zones()).extracting(PriceZone::id).containsExactly("gold", "alle-plaatsen", "silver");
        assertThat(plan.seats().get(0).wheelchair()).isTrue();
        assertThat(plan.seats().stream().filter(Seat::wheelchair)).hasSize(1);
        assertThat(plan.seats().get(1).aisleRight()).isTrue();
        assertThat(plan.seats().get(2).aisleLeft()).isTrue();
        assertThat(plan.areas()).extracting(Plan.Area::kind).containsExactly("stage");
        assertThat(plan.areas().get(0).y()).isLessThan(plan.seats().get(0).y());
        assertThat(read.guesses()).extracting(guess -> guess.key()).contains("plan.guess.zones", "plan.guess.aisles");
    }

    @Test
    void commasTabsAndOldWindowsAreReadTheSame() {
        List<Seat> seats = csv(HALL).plan().seats();
        assertThat(csv(HALL.replace(';', ',')).plan().seats()).isEqualTo(seats);
        assertThat(csv("\uFEFF" + HALL.replace(';', '\t').replace("\n", "\r\n"))
                        .plan()
                        .seats())
                .isEqualTo(seats);
        Imported windows = GridReading.read("Ä;1;2\n;café:3\n".getBytes(StandardCharsets.ISO_8859_1), "Zaal");
        assertThat(windows.plan().sections().get(0).rows())
                .extracting(Plan.Row::label)
                .containsExactly("Ä", "2");
        assertThat(windows.plan().zones()).extracting(zone -> zone.name().nl()).contains("café");
    }

    @Test
    void rowsWithoutANameAreNumberedAndItIsSaid() {
        Imported read = csv("1,2,3\n1,2,3\n");
        assertThat(read.plan().seats())
                .extracting(Seat::id)
                .containsExactly("zaal-1-1", "zaal-1-2", "zaal-1-3", "zaal-2-1", "zaal-2-2", "zaal-2-3");
        assertThat(read.guesses())
                .extracting(guess -> guess.key())
                .contains("plan.guess.row-names", "plan.guess.no-stage");
    }

    @Test
    void theNameOfARowStandsAtEitherEndAndMayBeSpelledOut() {
        assertThat(csv("1;2;3;A\nRij 2;1;2;3\nrow C;1;2;row C\n").plan().seats())
                .extracting(Seat::id)
                .containsExactly(
                        "zaal-A-1", "zaal-A-2", "zaal-A-3", "zaal-2-1", "zaal-2-2", "zaal-2-3", "zaal-C-1", "zaal-C-2");
        assertThat(refusal("A;1;2;;B;3;4\n".getBytes(StandardCharsets.UTF_8))
                        .words()
                        .toString())
                .contains("plan.two-row-names", "[A, B]");
        // a row without a name is not taken for one that has the next number as its name
        assertThat(csv("2-1;2-2\n3;4\n").plan().sections().get(0).rows())
                .extracting(Plan.Row::label)
                .containsExactly("2", "3");
    }

    @Test
    void aStageBelowTurnsTheHallAndTheStageOfTheFirstSheetCounts() throws IOException {
        Imported below = csv("A;1;2\nB;1;2\n;Podium\n");
        assertThat(below.guesses()).extracting(guess -> guess.key()).contains("plan.guess.turned");
        assertThat(below.plan().seats().get(0).y())
                .isGreaterThan(below.plan().seats().get(2).y());
        assertThat(below.plan().areas().get(0).y())
                .isLessThan(below.plan().seats().get(2).y());
        Imported twice = GridReading.read(workbook("Podium", "/", "A1"), "Zaal");
        assertThat(twice.plan().areas().stream().filter(area -> area.kind().equals("stage")))
                .hasSize(1);
        assertThat(csv(";BÜHNE\nA;1;2\n").plan().areas())
                .extracting(Plan.Area::kind)
                .containsExactly("stage");
    }

    @Test
    void rowsThatAreDrawnHalfASeatBesideEachOtherAreAsFarApartAsOthers() {
        List<Seat> seats = csv("A1;;A2;;A3\n;B1;;B2;\n").plan().seats();
        assertThat(seats.get(1).x() - seats.get(0).x()).isEqualTo(22);
        assertThat(seats.get(3).x() - seats.get(0).x()).isEqualTo(11);
        assertThat(seats.get(3).y() - seats.get(0).y()).isEqualTo(26);
        assertThat(seats.get(0).aisleRight()).isFalse();
    }

    @Test
    void aTextWithALineInItIsAText() {
        assertThat(csv("\"Technische\nruimte\"\nA1;A2\n").plan().areas())
                .extracting(area -> area.name().nl())
                .contains("Technische ruimte");
        assertThat(csv("sep=;\nA1;A2\n").plan().seats()).hasSize(2);
        assertThat(csv("{0};\n;A1\n").plan().areas())
                .extracting(area -> area.name().nl())
                .contains("{0}");
    }

    @Test
    void eachSheetOfAWorkbookIsASection() throws IOException {
        Plan plan = GridReading.read(workbook(), "Grote Zaal").plan();
        assertThat(plan.sections()).extracting(section -> section.name().nl()).containsExactly("Parterre", "Balkon");
        assertThat(plan.sections()).extracting(Plan.Section::kind).containsExactly("floor", "balcony");
        assertThat(plan.seats()).extracting(Seat::id).contains("parterre-A-1", "balkon-A-1", "balkon-A-2");
        assertThat(plan.seats().get(0).y())
                .isLessThan(plan.seats().get(plan.seats().size() - 1).y());
    }

    @Test
    void whatIsNoSeatIsPointedAt() throws IOException {
        UnreadablePlan text = refusal("A1;A2\nA3;gold:what?\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text.words().toString()).contains("plan.no-seat-label", "what?");
        assertThat(text.facts()).containsEntry("line", 2).containsEntry("column", 2);
        UnreadablePlan twice = refusal("A1;A2\n;A1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(twice.words().toString()).contains("plan.same-identity", "zaal-A-1");
        UnreadablePlan cell = refusal(workbook("A1", "A1"));
        assertThat(cell.words().toString()).contains("plan.in-cell", "Balkon!B1");
    }

    @Test
    void whatIsLargerThanAnyHallIsRefused() throws IOException {
        StringBuilder hall = new StringBuilder();
        for (int row = 1; row <= 1000; row++) {
            for (int seat = 1; seat <= 100; seat++) {
                hall.append(row).append('-').append(seat).append(';');
            }
            hall.append('\n');
            if (row == 201) { // one row more than a hall may have
                assertThat(refusal(hall.toString().getBytes(StandardCharsets.UTF_8))
                                .words()
                                .toString())
                        .contains("plan.too-many,", "20000");
            }
        }
        assertThat(refusal(hall.toString().getBytes(StandardCharsets.UTF_8))
                        .words()
                        .toString())
                .contains("plan.too-many-cells");
        assertThat(refusal((";".repeat(2_001) + "A1").getBytes(StandardCharsets.UTF_8))
                        .words()
                        .toString())
                .contains("plan.too-far");
        assertThat(refusal(bomb()).words().toString()).contains("plan.zip-bomb");
        byte[] garbage = new byte[1024 * 1024];
        new Random(1).nextBytes(garbage);
        refusal(garbage);
        assertThat(refusal(new byte[0]).words().toString()).contains("plan.no-seats");
    }

    @Test
    void noFileBreaksTheReader() throws IOException {
        Random chance = new Random(3);
        List<byte[]> good = List.of(HALL.getBytes(StandardCharsets.UTF_8), workbook());
        for (int round = 0; round < 600; round++) {
            byte[] file = good.get(round % 2).clone();
            for (int hit = 0; hit < 1 + chance.nextInt(8); hit++) {
                file[chance.nextInt(file.length)] = (byte) chance.nextInt(256);
            }
            for (byte[] broken : List.of(file, Arrays.copyOf(file, chance.nextInt(file.length)))) {
                try {
                    PlanFiles.read(broken, PlanFiles.Form.GRID, "Zaal");
                } catch (UnreadablePlan refused) {
                    assertThat(refused.words()).isNotEmpty();
                }
            }
        }
    }

    /** Broken inside, whole outside: the parts of a workbook are changed before they are packed. */
    @Test
    void noPartOfAWorkbookBreaksTheReader() throws IOException {
        Random chance = new Random(11);
        String cells = "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>2</v></c>"
                + "<c r='C1' t='inlineStr'><is><t>A</t><rPh><t>x</t></rPh><t>3</t></is></c></row></sheetData></worksheet>";
        assertThat(GridReading.read(packed(cells), "Zaal").plan().seats())
                .extracting(Seat::id)
                .containsExactly("zaal-A-2", "zaal-A-3");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder broken = new StringBuilder(cells);
            for (int hit = 0; hit < 1 + chance.nextInt(4); hit++) {
                int at = chance.nextInt(broken.length());
                broken.replace(
                        at,
                        at + 1,
                        List.of("<", ">", "'", "9", "-", "s", "&", "", "r", "1e9")
                                .get(chance.nextInt(10)));
            }
            try {
                GridReading.read(packed(broken.toString()), "Zaal");
            } catch (UnreadablePlan refused) {
                assertThat(refused.words()).isNotEmpty();
            }
        }
        String digits = "<worksheet><row><c><v>" + "9".repeat(3_000_000) + "</v></c></row></worksheet>";
        assertThat(refusal(packed(digits)).words().toString()).contains("plan.no-seats");
        String nested = "<worksheet><row><c t='inlineStr'><is>" + "<rPh>".repeat(50_000) + "</worksheet>";
        refusal(packed(nested));
        assertThat(GridReading.read(packed(cells.replace("<v>2</v>", "<f>1+1</f><v/>")), "Zaal")
                        .plan()
                        .seats())
                .hasSize(1);
        assertThat(refusal(packed(cells.replace("<v>2</v>", "<v>1.5</v>")))
                        .words()
                        .toString())
                .contains("1,5", "Zaal!B1");
        assertThat(refusal(packed(cells.replace("r='B1'", "r='B1' t='b'")))
                        .words()
                        .toString())
                .contains("FALSE");
    }

    private static byte[] packed(String sheet) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            workbook(zip);
            put(zip, "xl/texts.xml", "<sst><si><t>A</t></si></sst>");
            put(zip, "xl/sheet.xml", sheet);
        }
        return file.toByteArray();
    }

    private static void workbook(ZipOutputStream zip) throws IOException {
        put(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Target='sheet.xml'/>"
                        + "<Relationship Id='b' Type='x/sharedStrings' Target='texts.xml'/></Relationships>");
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets><sheet name='Zaal' r:id='a'/><sheet name='Verborgen' state='hidden' r:id='b'/></sheets>"
                        + "</workbook>");
    }

    private static Imported csv(String text) {
        return PlanFiles.read(text.getBytes(StandardCharsets.UTF_8), PlanFiles.Form.GRID, "Kleine Zaal");
    }

    private static UnreadablePlan refusal(byte[] file) {
        return assertThrows(UnreadablePlan.class, () -> PlanFiles.read(file, PlanFiles.Form.GRID, "Zaal"));
    }

    private static byte[] workbook(String... balcony) throws IOException {
        List<String> upstairs = balcony.length == 0 ? List.of("A1", "A2") : new ArrayList<>(List.of(balcony));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Test", "1.0")) {
            Worksheet floor = book.newWorksheet("Parterre");
            floor.value(0, 2, "Podium");
            floor.value(1, 0, "A");
            floor.value(1, 1, 1); // a number, not a text
            floor.value(1, 2, "2+");
            Worksheet above = book.newWorksheet("Balkon");
            int line = 0;
            int column = 0;
            for (String cell : upstairs) {
                if (cell.equals("/")) { // the next line
                    line++;
                    column = 0;
                } else {
                    above.value(line, column++, cell);
                }
            }
        }
        return file.toByteArray();
    }

    /** A small file in order, whose sheet is a gigabyte of spaces when it is unpacked. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            workbook(zip);
            put(zip, "xl/texts.xml", "<sst/>");
            put(zip, "xl/sheet.xml", "<worksheet>", " ".repeat(1024 * 1024), "</worksheet>");
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text, "", "");
    }

    private static void put(ZipOutputStream zip, String name, String begin, String often, String end)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(begin.getBytes(StandardCharsets.UTF_8));
        byte[] part = often.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < (part.length == 0 ? 0 : 1024); i++) {
            zip.write(part);
        }
        zip.write(end.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
