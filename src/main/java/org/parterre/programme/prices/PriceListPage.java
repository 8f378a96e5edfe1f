package org.parterre.programme.prices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Playbill;
import org.parterre.programme.PriceTemplate;
import org.parterre.programme.office.PriceTable;

/**
 * What one evening costs, to be changed.
 *
 * @param templates the lists that are kept for such an evening
 * @param filled the template that fills the fields, or null where what is valid does
 * @param name what stands in the field for the name of a new template
 * @param nameProblem the message of what is wrong with it, or null
 * @param refusal why the change is refused, or null
 * @param version of the performance, as whoever fills it in saw it
 */
public record PriceListPage(
        Playbill playbill,
        PriceTable table,
        List<PriceTemplate> templates,
        @Nullable PriceTemplate filled,
        String name,
        @Nullable String nameProblem,
        @Nullable String refusal,
        String version) {
    PriceListPage naming(String typed, String problem) {
        return new PriceListPage(playbill, table, templates, filled, typed, problem, refusal, version);
    }

    PriceListPage refused(String sentence) {
        return new PriceListPage(playbill, table, templates, filled, name, nameProblem, sentence, version);
    }
}
