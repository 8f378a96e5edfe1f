package org.parterre.orders.displaced;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Playbill;

/**
 * The organiser's page of an evening that is to be called off, or was.
 *
 * @param displacement null while it takes place
 * @param other the evening that takes its place, or null
 * @param stake what still lives of it
 * @param others the evenings that could take its place
 * @param typed what the form says
 * @param refusal why it did not work, or null
 */
public record DisplacementPage(
        Playbill playbill,
        @Nullable Displacement displacement,
        @Nullable Playbill other,
        DisplacementBook.Stake stake,
        List<DisplacementBook.Tally> tallies,
        List<DisplacementBook.Failure> failures,
        List<Playbill> others,
        Map<String, String> typed,
        @Nullable String refusal) {
    /** How many were told. */
    public int told() {
        return tallies.stream().mapToInt(DisplacementBook.Tally::orders).sum();
    }

    public int done() {
        return tallies.stream().mapToInt(DisplacementBook.Tally::done).sum();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
