package org.parterre.reporting.settlement.xaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.platform.web.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An audit file as the schema of XAF 3.2 wants it: the elements in its order, texts no longer than they may be, what is named is
 * there, debit is credit.
 */
class AuditFileTest {
    private static final List<Booked> ENTRIES = List.of(
            entry(1, "2026-12-11T18:00:00Z", "payment", "gateway:sandbox", "buyers", 5500, "PAID0001"),
            entry(2, "2026-12-11T18:00:01Z", "sale", "buyers", "sales", 5046, "PAID0001"),
            entry(3, "2026-12-11T18:00:01Z", "sale", "buyers", "vat:900", 454, "PAID0001"),
            entry(4, "2026-12-11T22:59:59Z", "refund", "buyers", "refunds", 2750, "PAID0001"),
            entry(5, "2026-12-11T23:00:00Z", "refund-done", "refunds", "gateway:sandbox", 2750, "PAID0001"));

    @Test
    void elementsStandInTheirOrder() throws Exception {
        Element file = read(ENTRIES).getDocumentElement();
        assertThat(file.getNamespaceURI()).isEqualTo("http://www.auditfiles.nl/XAF/3.2");
        assertThat(children(file)).containsExactly("header", "company");
        assertThat(children(one(file, "header")))
                .containsExactly("fiscalYear", "startDate", "endDate", "curCode", "dateCreated", "softwareDesc");
        assertThat(children(one(file, "company")))
                .containsExactly(
                        "companyName",
                        "taxRegistrationCountry",
                        "taxRegIdent",
                        "generalLedger",
                        "vatCodes",
                        "periods",
                        "transactions");
        assertThat(children(one(file, "ledgerAccount"))).containsExactly("accID", "accDesc", "accTp");
        assertThat(children(one(file, "vatCode"))).containsExactly("vatID", "vatDesc", "vatToPayAccID");
        assertThat(children(one(file, "period"))).containsExactly("periodNumber", "startDatePeriod", "endDatePeriod");
        assertThat(children(one(file, "transactions")).subList(0, 4))
                .containsExactly("linesCount", "totalDebit", "totalCredit", "journal");
        assertThat(children(one(file, "journal")).subList(0, 3)).containsExactly("jrnID", "desc", "jrnTp");
        assertThat(children(one(file, "transaction")).subList(0, 5))
                .containsExactly("nr", "desc", "periodNumber", "trDt", "trLine");
        assertThat(children(one(file, "trLine")))
                .containsExactly("nr", "accID", "docRef", "effDate", "desc", "amnt", "amntTp");
    }

    @Test
    void debitIsCreditInAllAndInEachTransaction() throws Exception {
        Element file = read(ENTRIES).getDocumentElement();
        assertThat(text(file, "linesCount")).isEqualTo("10");
        assertThat(text(file, "totalDebit")).isEqualTo("165.00").isEqualTo(text(file, "totalCredit"));
        BigDecimal all = BigDecimal.ZERO;
        for (Element transaction : all(file, "transaction")) {
            BigDecimal debit = sum(transaction, "D");
            assertThat(debit).isEqualByComparingTo(sum(transaction, "C"));
            all = all.add(debit);
        }
        assertThat(all).isEqualByComparingTo("165.00");
    }

    @Test
    void whatIsNamedIsThereAndOnce() throws Exception {
        Element file = read(ENTRIES).getDocumentElement();
        List<String> accounts = all(file, "ledgerAccount").stream()
                .map(one -> text(one, "accID"))
                .toList();
        assertThat(accounts)
                .containsExactly("buyers", "gateway:sandbox", "refunds", "sales", "vat:900")
                .allSatisfy(account -> assertThat(account).hasSizeLessThanOrEqualTo(35));
        assertThat(all(file, "trLine")).allSatisfy(line -> assertThat(accounts).contains(text(line, "accID")));
        Set<String> periods = all(file, "period").stream()
                .map(one -> text(one, "periodNumber"))
                .collect(Collectors.toSet());
        assertThat(periods).containsExactlyInAnyOrder("11", "12");
        assertThat(all(file, "transaction"))
                .allSatisfy(one -> assertThat(periods).contains(text(one, "periodNumber")));
        assertThat(all(file, "transaction").stream().map(one -> text(one, "nr")))
                .doesNotHaveDuplicates();
    }

    /** What is booked at midnight in Amsterdam is of the next day, and another transaction. */
    @Test
    void aDayIsTheOfficesAndAJournalIsOfOneKind() throws Exception {
        Element file = read(ENTRIES).getDocumentElement();
        List<String> told = all(file, "transaction").stream()
                .map(one -> text((Element) one.getParentNode(), "jrnTp") + " " + text(one, "trDt"))
                .toList();
        assertThat(told).containsExactly("B 2026-12-11", "B 2026-12-12", "S 2026-12-11", "M 2026-12-11");
    }

    @Test
    void anEmptyPeriodAndStrangeNamesAreAFileToo() throws Exception {
        Element file = read(List.of()).getDocumentElement();
        assertThat(text(file, "linesCount")).isEqualTo("0");
        assertThat(text(file, "companyName")).isEqualTo("Bakker & Zn. <toneel> 🎭");
        assertThat(text(file, "taxRegIdent")).isEmpty();
    }

    private static Booked entry(
            long id, String at, String what, String debit, String credit, long cents, String reference) {
        return new Booked(id, Instant.parse(at), what, debit, credit, new Money(cents), reference);
    }

    private static Document read(List<Booked> entries) throws Exception {
        byte[] file = AuditFile.of(
                new AuditFile.Company("Bakker & Zn. <toneel> 🎭", ""),
                new AuditFile.Period(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2)),
                entries,
                new Messages());
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/auditfile-" + entries.size() + ".xaf"), file);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static BigDecimal sum(Element transaction, String side) {
        return all(transaction, "trLine").stream()
                .filter(line -> text(line, "amntTp").equals(side))
                .map(line -> new BigDecimal(text(line, "amnt")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> children(Element parent) {
        List<String> names = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                names.add(element.getLocalName());
            }
        }
        return names;
    }

    private static List<Element> all(Element below, String name) {
        NodeList found = below.getElementsByTagNameNS(AuditFile.NAMESPACE, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static Element one(Element below, String name) {
        return all(below, name).get(0);
    }

    private static String text(Element below, String name) {
        return one(below, name).getTextContent();
    }
}
