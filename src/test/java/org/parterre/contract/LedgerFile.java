package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.parterre.house.Client;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The ledger as a bookkeeper's program reads it from the audit file, added up: for each order what each account gave and got. */
final class LedgerFile {
    private final Map<String, Map<String, Long>> got = new HashMap<>();
    private final Map<String, Long> balances = new HashMap<>();

    static LedgerFile of(Visitor organiser) throws Exception {
        int year = LocalDate.now().getYear();
        Client.Answer file =
                organiser.client().get("/api/reports/auditfile.xaf?from=" + year + "-01-01&until=" + year + "-12-31");
        assertThat(file.status()).isEqualTo(200);
        LedgerFile ledger = new LedgerFile();
        NodeList lines = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.raw().body()))
                .getElementsByTagName("trLine");
        for (int i = 0; i < lines.getLength(); i++) {
            ledger.add((Element) lines.item(i));
        }
        return ledger;
    }

    private void add(Element line) {
        String account = text(line, "accID");
        long cents = Long.parseLong(text(line, "amnt").replace(".", ""));
        long sign = text(line, "amntTp").equals("D") ? cents : -cents;
        balances.merge(account, sign, Long::sum);
        Map<String, Long> ofOrder = got.computeIfAbsent(text(line, "docRef"), order -> new HashMap<>());
        ofOrder.merge(text(line, "desc") + " " + account, sign, Long::sum);
        ofOrder.merge(account, sign, Long::sum);
    }

    private static String text(Element line, String tag) {
        return line.getElementsByTagName(tag).item(0).getTextContent();
    }

    /** What that account got less what it gave, in cents. */
    long balance(String account) {
        return balances.getOrDefault(account, 0L);
    }

    /** The same of one order; with a word for what happened before it, only by that: {@code "payment buyers"}. */
    long of(String order, String account) {
        return got.getOrDefault(order, Map.of()).getOrDefault(account, 0L);
    }
}
