package org.parterre.reporting.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Production;
import org.parterre.reporting.settlement.paper.Table;
import org.parterre.reporting.settlement.terms.SettlementTerms;
import org.parterre.reporting.settlement.terms.Terms;

/**
 * What the organiser sees: what may be chosen, what was agreed on, and the settlement of what was chosen.
 *
 * @param evenings all that may be chosen, latest first
 * @param about the production whose terms are shown, or null where there is none
 * @param kept its terms
 * @param typed what the forms said, by their fields
 * @param refusal why it can't be settled or kept, or null
 * @param sheet the settlement, or null where there is none
 */
public record SettlementPage(
        List<Production> productions,
        List<Playbill> evenings,
        @Nullable Production about,
        SettlementTerms.Kept kept,
        Map<String, String> typed,
        @Nullable String refusal,
        @Nullable Sheet sheet,
        LocalDate today) {
    /**
     * A settlement that is told.
     *
     * @param trial by other terms than those that are kept
     * @param query the address of its files ends in it
     * @param keptQuery and so does that of the same by the terms that are kept
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
            boolean trial,
            String query,
            String keptQuery) {
        static Sheet of(Settlement settlement, Map<String, String> typed, Page page) {
            return new Sheet(
                    SettlementWords.title(settlement, page),
                    SettlementWords.about(settlement, page),
                    SettlementTables.of(settlement, page),
                    settlement.reckoning().agrees(),
                    SettlementWords.money(settlement.reckoning().difference(), page),
                    SettlementWords.money(settlement.takings().gross(), page),
                    SettlementWords.money(settlement.takings().net(), page),
                    !settlement.division().terms().none(),
                    settlement.trial(),
                    Asked.query(typed),
                    Asked.kept(typed));
        }
    }

    /** What stands in that field. */
    public String in(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What stands in that field of the terms: what was typed, else what is kept. */
    public String agreed(String field, Language language) {
        Terms terms = kept.terms();
        String typedOne = typed.get(field);
        if (typedOne != null) {
            return typedOne;
        }
        return switch (field) {
            case "rights" -> SettlementWords.percent(terms.rights(), language);
            case "share" -> SettlementWords.percent(terms.share(), language);
            case "guarantee" -> amount(terms.guarantee(), language);
            default -> amount(terms.costs(), language);
        };
    }

    private static String amount(Money amount, Language language) {
        return language == Language.NL ? amount.plain().replace('.', ',') : amount.plain();
    }

    /** The terms that are kept, in a sentence. */
    public String said(Page page) {
        Terms terms = kept.terms();
        return kept.version() == 0
                ? page.t("settlement.never-kept")
                : page.t(
                        "settlement.kept",
                        SettlementWords.percent(terms.rights(), page.language()),
                        SettlementWords.percent(terms.share(), page.language()),
                        page.money(terms.guarantee()),
                        page.money(terms.costs()));
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
