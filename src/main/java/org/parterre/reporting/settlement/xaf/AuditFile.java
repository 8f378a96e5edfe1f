package org.parterre.reporting.settlement.xaf;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;

/** Writes entries of the ledger as an audit file. Its words are Dutch: the tax authority reads it. */
final class AuditFile {
    static final String TYPE = "application/xml";
    static final String NAMESPACE = "http://www.auditfiles.nl/XAF/3.2";

    private final XMLStreamWriter xml;
    private final Messages messages;
    private final Accounts accounts;

    private AuditFile(XMLStreamWriter xml, Messages messages) {
        this.xml = xml;
        this.messages = messages;
        this.accounts = new Accounts(messages);
    }

    /** Whose books these are. @param taxId the number for the tax; empty where nobody said it */
    record Company(String name, String taxId) {}

    /** The first day and the last, of one year, and when the file is made. */
    record Period(LocalDate from, LocalDate until, LocalDate today) {}

    static byte[] of(Company company, Period period, List<Booked> entries, Messages messages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            AuditFile file = new AuditFile(xml, messages);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("auditfile");
            xml.writeDefaultNamespace(NAMESPACE);
            file.header(period);
            xml.writeStartElement("company");
            file.write("companyName", company.name());
            file.write("taxRegistrationCountry", "NL");
            file.write("taxRegIdent", company.taxId());
            file.accounts(entries);
            file.taxes(entries);
            file.periods(period);
            file.transactions(entries);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void header(Period period) throws XMLStreamException {
        xml.writeStartElement("header");
        write("fiscalYear", String.valueOf(period.from().getYear()));
        write("startDate", period.from().toString());
        write("endDate", period.until().toString());
        write("curCode", "EUR");
        write("dateCreated", period.today().toString());
        write("softwareDesc", "Parterre");
        xml.writeEndElement();
    }

    private void accounts(List<Booked> entries) throws XMLStreamException {
        xml.writeStartElement("generalLedger");
        TreeSet<String> named = new TreeSet<>(List.of("buyers", "refunds", "sales"));
        entries.forEach(entry -> named.addAll(List.of(entry.debit(), entry.credit())));
        for (String account : named) {
            xml.writeStartElement("ledgerAccount");
            write("accID", Accounts.identity(account));
            write("accDesc", accounts.described(account));
            write("accTp", Accounts.kind(account));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void taxes(List<Booked> entries) throws XMLStreamException {
        TreeSet<String> taxes = new TreeSet<>();
        entries.forEach(entry -> List.of(entry.debit(), entry.credit()).stream()
                .filter(account -> account.startsWith("vat:"))
                .forEach(taxes::add));
        xml.writeStartElement("vatCodes");
        for (String account : taxes) {
            xml.writeStartElement("vatCode");
            write("vatID", account.substring(4));
            write("vatDesc", accounts.described(account));
            write("vatToPayAccID", Accounts.identity(account));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void periods(Period period) throws XMLStreamException {
        xml.writeStartElement("periods");
        for (LocalDate month = period.from().withDayOfMonth(1);
                !month.isAfter(period.until());
                month = month.plusMonths(1)) {
            LocalDate end = month.plusMonths(1).minusDays(1);
            xml.writeStartElement("period");
            write("periodNumber", String.valueOf(month.getMonthValue()));
            write("startDatePeriod", (month.isBefore(period.from()) ? period.from() : month).toString());
            write("endDatePeriod", (end.isAfter(period.until()) ? period.until() : end).toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void transactions(List<Booked> entries) throws XMLStreamException {
        String all = Money.sum(entries, Booked::amount).plain();
        xml.writeStartElement("transactions");
        write("linesCount", String.valueOf(2L * entries.size()));
        write("totalDebit", all);
        write("totalCredit", all);
        for (Map.Entry<Booked.Journal, Map<String, List<Booked>>> journal :
                grouped(entries).entrySet()) {
            xml.writeStartElement("journal");
            write("jrnID", journal.getKey().name());
            write("desc", say("xaf.journal." + journal.getKey().name()));
            write("jrnTp", journal.getKey().code());
            for (List<Booked> together : journal.getValue().values()) {
                transaction(together);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** By journal, and in it by day and order. */
    private static Map<Booked.Journal, Map<String, List<Booked>>> grouped(List<Booked> entries) {
        Map<Booked.Journal, Map<String, List<Booked>>> journals = new EnumMap<>(Booked.Journal.class);
        for (Booked entry : entries) {
            journals.computeIfAbsent(entry.journal(), journal -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.day() + " " + entry.reference(), key -> new ArrayList<>())
                    .add(entry);
        }
        return journals;
    }

    private void transaction(List<Booked> together) throws XMLStreamException {
        Booked first = together.get(0);
        xml.writeStartElement("transaction");
        write("nr", String.valueOf(first.id()));
        // the numbers of gift cards that are bought begin with a U, and no order's does
        String about = first.reference().startsWith("U") ? "xaf.gift-purchase" : "xaf.order";
        write("desc", say(about, first.reference()));
        write("periodNumber", String.valueOf(first.day().getMonthValue()));
        write("trDt", first.day().toString());
        for (Booked entry : together) {
            line(entry, entry.debit(), "D");
            line(entry, entry.credit(), "C");
        }
        xml.writeEndElement();
    }

    private void line(Booked entry, String account, String side) throws XMLStreamException {
        xml.writeStartElement("trLine");
        write("nr", entry.id() + "-" + side);
        write("accID", Accounts.identity(account));
        write("docRef", entry.reference());
        write("effDate", entry.day().toString());
        write("desc", entry.what());
        write("amnt", entry.amount().plain());
        write("amntTp", side);
        xml.writeEndElement();
    }

    private String say(String key, Object... words) {
        return messages.say(Language.NL, key, words);
    }

    private void write(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
