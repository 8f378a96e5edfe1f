package org.parterre.programme.prices;

import java.util.List;
import org.parterre.programme.PriceTemplate;
import org.parterre.programme.Production;
import org.parterre.programme.Tariff;

/** What there is to make prices of: for each production its tariffs and the price lists that are kept. */
public record TariffsPage(List<Show> shows) {
    /** A production. */
    public record Show(Production production, List<Tariff> tariffs, List<PriceTemplate> templates) {}
}
