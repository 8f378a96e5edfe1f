package org.parterre.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;

/** What the self-audit says of a database, without a server. */
public final class Audited {
    private Audited() {}

    /** A database of its own with the evening on which everything happened. */
    public static Transactions played(Store store) {
        Transactions transactions = Transactions.on(store);
        new AnEvening(transactions.database()).isPlayed();
        return transactions;
    }

    /** The rules that are broken, at the first look and at the second, by their ids. */
    public static List<String> broken(Database database) {
        SelfAudit audit =
                new SelfAudit(new Books(database), Clock.fixed(AnEvening.NOW, ZoneOffset.UTC), Duration.ofSeconds(5)) {
                    @Override
                    void pause() {}
                };
        return audit.run(false).broken().stream().map(AuditReport.Finding::rule).toList();
    }
}
