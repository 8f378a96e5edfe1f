package org.parterre.reporting.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Production;
import org.parterre.reporting.settlement.paper.Table;

/**
 * What the organiser sees: what may be chosen, and the settlement of what was.
 *
 * @param evenings all that may be chosen, latest first
 * @param typed what the form said, by its fields
 * @param refusal why it can't be settled, or null
 * @param sheet the settlement, or null where there is none
 */
public record SettlementPage(
        List<Production> productions,
        List<Playbill> evenings,
        Map<String, String> typed,
        @Nullable String refusal,
        @Nullable Sheet sheet,
        LocalDate today) {
    /**
     * A settlement that is told.
     *
     * @param query the address of its files ends in it
     */
    public record Sheet(
            String title,
            List<String> about,
            List<Table> tables,
            boolean agrees,
            String difference,
            String gross,
            String net,
            boolean divided,
            String query) {
        static Sheet of(Settlement settlement, String query, Page page) {
            return new Sheet(
                    SettlementWords.title(settlement, page),
                    SettlementWords.about(settlement, page),
                    SettlementTables.of(settlement, page),
                    settlement.reckoning().agrees(),
                    SettlementWords.money(settlement.reckoning().difference(), page),
                    SettlementWords.money(settlement.takings().gross(), page),
                    SettlementWords.money(settlement.takings().net(), page),
                    !settlement.division().terms().none(),
                    query);
        }
    }

    /** What stands in that field. */
    public String in(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chosen(String field, long id) {
        return in(field).equals(Long.toString(id));
    }

    public LocalDate yearBegins() {
        return today.withDayOfYear(1);
    }

    /** How an evening is called in the list. */
    public String name(Playbill bill, Page page) {
        return SettlementWords.when(bill, page) + ", " + bill.hall() + " · " + bill.title();
    }
}
