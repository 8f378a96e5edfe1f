package org.parterre.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanChangeTest {
    private static final String SEAT = "{\"id\": \"%s\", \"number\": \"%s\", \"x\": %s, \"y\": 10, \"zone\": \"%s\"}";

    private final Plan old = plan("A", seat("a", 1, "one"), seat("b", 2, "one"), seat("c", 3, "two"));

    @Test
    void aPlanThatOnlyMovesItsSeatsChangesNothingForThoseWhoSitThere() {
        Plan moved = plan("A", seat("c", 3, "two"), seat("b", 2, "one"), seat("a", 1, "one"));
        assertThat(PlanChange.between(old, moved))
                .isEqualTo(new PlanChange(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void seatsGoAndComeByTheirIdentityNotByTheirName() {
        PlanChange change =
                PlanChange.between(old, plan("A", seat("a", 1, "one"), seat("d", 2, "one"), seat("c", 3, "two")));
        assertThat(ids(change.gone())).containsExactly("b");
        assertThat(ids(change.come())).containsExactly("d");
        assertThat(change.renamed()).isEmpty();
    }

    @Test
    void anotherNumberAnotherRowAndAnotherZoneAreTold() {
        PlanChange numbered =
                PlanChange.between(old, plan("A", seat("a", 5, "one"), seat("b", 2, "two"), seat("c", 3, "two")));
        assertThat(ids(numbered.renamed())).containsExactly("a");
        assertThat(ids(numbered.rezoned())).containsExactly("b");
        PlanChange row =
                PlanChange.between(old, plan("AA", seat("a", 1, "one"), seat("b", 2, "one"), seat("c", 3, "two")));
        assertThat(ids(row.renamed())).containsExactly("a", "b", "c");
    }

    private static List<String> ids(List<Seat> seats) {
        return seats.stream().map(Seat::id).toList();
    }

    private static String seat(String id, int number, String zone) {
        return SEAT.formatted(id, number, number * 22, zone);
    }

    private static Plan plan(String row, String... seats) {
        return PlanDocument.read(
                """
                {"format": "parterre-plan/1", "name": "Zaal", "size": {"x": 0, "y": 0, "width": 500, "height": 500},
                 "zones": [{"id": "one", "name": {"nl": "1", "en": "1"}}, {"id": "two", "name": {"nl": "2", "en": "2"}}],
                 "sections": [{"id": "f", "name": {"nl": "Zaal", "en": "Hall"}, "rows": [{"label": "ROW", "seats": [SEATS]}]}]}"""
                        .replace("ROW", row)
                        .replace("SEATS", String.join(", ", seats)));
    }
}
