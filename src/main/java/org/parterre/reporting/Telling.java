package org.parterre.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.reporting.AuditRule.Fact;
import org.parterre.reporting.AuditView.Violation;

/** Puts the row that breaks a rule into a sentence, with evenings and seats as a person finds them. */
@RequestScoped
class Telling {
    @Inject
    Programme programme;

    @Inject
    Page page;

    private final Map<String, Playbill> evenings = new HashMap<>();

    String name(AuditRule rule) {
        return page.t("audit." + rule.id());
    }

    List<Violation> tell(AuditRule rule, AuditReport.Finding finding) {
        return finding.rows().stream().map(row -> tell(rule, row)).toList();
    }

    private Violation tell(AuditRule rule, List<String> row) {
        Object[] words = new Object[row.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(rule.facts().get(i), row.get(i), named(rule, row, Fact.PERFORMANCE));
        }
        return new Violation(
                page.t("audit." + rule.id() + ".row", words),
                named(rule, row, Fact.PERFORMANCE),
                named(rule, row, Fact.SEAT),
                named(rule, row, Fact.ORDER),
                named(rule, row, Fact.TICKET));
    }

    private static @Nullable String named(AuditRule rule, List<String> row, Fact fact) {
        int column = rule.facts().indexOf(fact);
        return column < 0 || row.get(column).isEmpty() ? null : row.get(column);
    }

    private String word(Fact fact, String value, @Nullable String performance) {
        if (value.isEmpty()) {
            return page.t("audit.none");
        }
        return switch (fact) {
            case PERFORMANCE -> evening(value);
            case SEAT -> seat(value, performance);
            case SEATS ->
                Stream.of(value.split(" ")).map(one -> seat(one, performance)).collect(Collectors.joining(", "));
            case MONEY -> page.money(new Money(Long.parseLong(value)));
            case ORDER, TICKET, WORD, NUMBER -> value;
        };
    }

    private String evening(String performance) {
        Playbill bill = playbill(performance);
        return bill == null
                ? page.t("audit.performance", performance)
                : page.shortDay(bill.startsAt(), bill.zone()) + " " + page.time(bill.startsAt(), bill.zone()) + ", "
                        + bill.hall();
    }

    private String seat(String seat, @Nullable String performance) {
        Playbill bill = performance == null ? null : playbill(performance);
        return bill == null ? seat : bill.plan().label(seat, page.language()).whole();
    }

    /** The evening, or null where the books name one that there isn't. */
    private @Nullable Playbill playbill(String performance) {
        try {
            return evenings.computeIfAbsent(performance, id -> programme.playbillOrDraft(Long.parseLong(id)));
        } catch (NotFound | NumberFormatException unknown) {
            return null;
        }
    }
}
