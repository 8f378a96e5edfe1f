package org.parterre.venue.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
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
    /** As the standard has it. */
    private static final int LONGEST_NAME = 31;

    private static final int LONGEST_CELL = 200;
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
        List<String> texts = new ArrayList<>();
        each("xl/_rels/workbook.xml.rels", "Relationship", relation -> {
            String target = attribute(relation, "Target");
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            parts.put(attribute(relation, "Id"), part);
            String type = relation.getAttributeValue(null, "Type");
            if (type != null && type.endsWith("/sharedStrings")) {
                texts.add(part);
            }
        });
        Map<String, String> sheets = new LinkedHashMap<>();
        each("xl/workbook.xml", "sheet", sheet -> {
            String state = sheet.getAttributeValue(null, "state");
            if (state == null || state.equals("visible")) {
                sheets.put(attribute(sheet, "name"), parts.getOrDefault(id(sheet), ""));
            }
        });
        if (sheets.isEmpty() || sheets.size() > MOST_SHEETS) {
            throw new IOException(sheets.size() + " sheets");
        }
        for (String part : texts) {
            each(part, "si", text -> shared.add(text(text, "si")));
        }
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            if (sheet.getKey().length() > LONGEST_NAME) {
                throw new IOException("no name of a sheet");
            }
            sheet(sheet.getKey(), sheet.getValue());
        }
    }

    private void sheet(String name, String part) throws IOException, XMLStreamException {
        int line = -1;
        int column = -1;
        try (InputStream unpacked = open(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(unpacked);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("row")) {
                    String number = xml.getAttributeValue(null, "r");
                    line = number == null ? line + 1 : Integer.parseInt(number) - 1;
                    column = -1;
                } else if (xml.getLocalName().equals("c")) {
                    String where = xml.getAttributeValue(null, "r");
                    column = where == null ? column + 1 : column(where);
                    cells.read(name, line, column, cell(xml));
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
                    case "v" -> text = value(type, cut(xml.getElementText()));
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
        if (written.isEmpty()) {
            return ""; // a formula that was never computed
        }
        if ("s".equals(type)) {
            int number = Integer.parseInt(written);
            if (number < 0 || number >= shared.size()) {
                throw new IOException("no text " + number);
            }
            return shared.get(number);
        }
        if ("b".equals(type)) {
            return written.equals("1") ? "TRUE" : "FALSE";
        }
        return type == null || "n".equals(type) ? number(written) : written;
    }

    /** A whole number as people write it. Another one has a comma: 1.5 would be taken for seat 5 of row 1. */
    private static String number(String written) {
        double number = Double.parseDouble(written);
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? String.valueOf((long) number)
                : written.replace('.', ',');
    }

    /** The text inside of an element, in however many pieces it was set; not how it is pronounced. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int pronounced = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    pronounced++;
                } else if (xml.getLocalName().equals("t")) {
                    String piece = xml.getElementText();
                    text.append(pronounced > 0 ? "" : cut(piece));
                }
            }
        }
        return cut(text.toString());
    }

    /** As much as anybody writes into a cell of a seating plan. */
    private static String cut(String text) {
        return (text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text).strip();
    }

    /** The letters of {@code AB12}, from 0. */
    private static int column(String where) throws IOException {
        int column = 0;
        for (int at = 0; at < where.length() && where.charAt(at) >= 'A' && where.charAt(at) <= 'Z'; at++) {
            column = column * 26 + where.charAt(at) - 'A' + 1;
            if (column > 20_000) {
                throw new IOException("no column");
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

    private static String attribute(XMLStreamReader xml, String name) throws IOException {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new IOException("no " + name);
        }
        return value;
    }

    /** The attribute {@code r:id}, whose namespace is another one in the strict form of the standard. */
    private static String id(XMLStreamReader xml) throws IOException {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("id") && xml.getAttributeNamespace(at) != null) {
                return xml.getAttributeValue(at);
            }
        }
        throw new IOException("no id");
    }

    private InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null || (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED)) {
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
            int letter = super.read();
            count(letter < 0 ? 0 : 1);
            return letter;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws TooLarge {
            bytes += more;
            if (bytes > MOST_BYTES) {
                throw new TooLarge();
            }
        }
    }
}
