package org.parterre.venue.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.UnreadablePlan;

/**
 * The texts of an XLSX file (ECMA-376), sheet by sheet: what is written in a cell or was last computed for it, and nothing of how
 * it looks. The libraries that read such files bring an XML parser that takes the place of the server's own, or weigh more than
 * the server.
 */
final class Workbook {
    /** What a file may grow to when it is unpacked; 20,000 seats need a tenth of it. */
    private static final long MOST_BYTES = 40L * 1024 * 1024;

    private static final int MOST_SHEETS = 30;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory XML = xml();

    private final ZipFile zip;
    private final CellReader cells;
    private final List<String> shared = new ArrayList<>();
    private long bytes;

    /** Takes a cell. */
    @FunctionalInterface
    interface CellReader {
        /** @param line from 0 · @param column from 0 */
        void read(String sheet, int line, int column, String text);
    }

    private Workbook(ZipFile zip, CellReader cells) {
        this.zip = zip;
        this.cells = cells;
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Reads all cells, sheet by sheet as they stand in the file.
     *
     * @throws UnreadablePlan when it unpacks to far more than any hall
     * @throws IOException when it is no such file
     */
    static void read(byte[] file, CellReader cells) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            new Workbook(zip, cells).read();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLarge || e.getCause() instanceof TooLarge) {
                throw new UnreadablePlan("plan.zip-bomb");
            }
            throw new IOException(e);
        } catch (TooLarge e) {
            throw new UnreadablePlan("plan.zip-bomb");
        }
    }

    private void read() throws IOException, XMLStreamException {
        Map<String, String> parts = new LinkedHashMap<>();
        each("xl/_rels/workbook.xml.rels", "Relationship", relation -> {
            String target = attribute(relation, null, "Target");
            parts.put(attribute(relation, null, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        Map<String, String> sheets = new LinkedHashMap<>();
        each(
                "xl/workbook.xml",
                "sheet",
                sheet -> sheets.put(
                        attribute(sheet, null, "name"), parts.getOrDefault(attribute(sheet, RELATIONS, "id"), "")));
        if (sheets.isEmpty() || sheets.size() > MOST_SHEETS) {
            throw new IOException(sheets.size() + " sheets");
        }
        if (zip.getEntry("xl/sharedStrings.xml") != null) {
            each("xl/sharedStrings.xml", "si", text -> shared.add(text(text, "si")));
        }
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            sheet(sheet.getKey(), sheet.getValue());
        }
    }

    private void sheet(String name, String part) throws IOException, XMLStreamException {
        int[] at = {-1, -1};
        try (InputStream unpacked = open(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(unpacked);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("row")) {
                    String line = xml.getAttributeValue(null, "r");
                    at[0] = line == null ? at[0] + 1 : Integer.parseInt(line) - 1;
                    at[1] = -1;
                } else if (xml.getLocalName().equals("c")) {
                    String where = xml.getAttributeValue(null, "r");
                    at[1] = where == null ? at[1] + 1 : column(where);
                    cells.read(name, at[0], at[1], cell(xml));
                }
            }
        }
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException, IOException {
        String type = xml.getAttributeValue(null, "t");
        String text = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return text;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> text = value(type, xml.getElementText().strip());
                    case "is" -> text = text(xml, "is");
                    default -> {
                        // a formula, whose last result stands beside it
                    }
                }
            }
        }
        throw new IOException("a cell without an end");
    }

    private String value(@Nullable String type, String written) throws IOException {
        if ("s".equals(type)) {
            int number = Integer.parseInt(written);
            if (number < 0 || number >= shared.size()) {
                throw new IOException("no text " + number);
            }
            return shared.get(number);
        }
        if (type == null || "n".equals(type)) {
            BigDecimal number = new BigDecimal(written);
            return Math.abs(number.scale()) > 20
                    ? written
                    : number.stripTrailingZeros().toPlainString();
        }
        return written;
    }

    /** The text inside of an element, in however many pieces it was set; not how it is pronounced. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                text(xml, "rPh");
            }
        }
        return text.toString();
    }

    /** The letters of {@code AB12}, from 0. */
    private static int column(String where) throws IOException {
        int column = 0;
        for (int at = 0; at < where.length() && where.charAt(at) >= 'A' && where.charAt(at) <= 'Z'; at++) {
            column = column * 26 + where.charAt(at) - 'A' + 1;
            if (column > 20_000) {
                throw new IOException("no column " + where);
            }
        }
        return column - 1;
    }

    @FunctionalInterface
    private interface ElementReader {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private void each(String part, String element, ElementReader reader) throws IOException, XMLStreamException {
        try (InputStream unpacked = open(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(unpacked);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    reader.read(xml);
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, @Nullable String namespace, String name) throws IOException {
        String value = xml.getAttributeValue(namespace, name);
        if (value == null) {
            throw new IOException("no " + name);
        }
        return value;
    }

    private InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no " + part);
        }
        return new Counted(zip.getInputStream(entry));
    }

    /** More than any hall; what a zip says of its size beforehand is only its maker's word. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            return count(read, read);
        }

        private int count(int read, int more) throws TooLarge {
            bytes += Math.max(0, read < 0 ? 0 : more);
            if (bytes > MOST_BYTES) {
                throw new TooLarge();
            }
            return read;
        }
    }
}
