package org.parterre.venue;

/** Seating plans for tests of other rooms. */
public final class Plans {
    private Plans() {}

    /** A plan from its document. */
    public static Plan read(String document) {
        return PlanDocument.read(document);
    }

    /** One row of three seats in the stalls and a box of one, in one zone. */
    public static Plan small() {
        return PlanDocument.read(
                """
                {"format": "parterre-plan/1", "name": "Kleine Zaal", "size": {"x": 0, "y": 0, "width": 100, "height": 100},
                 "zones": [{"id": "a", "name": {"nl": "1e rang", "en": "1st class"}}],
                 "sections": [
                  {"id": "p", "name": {"nl": "Parterre", "en": "Stalls"}, "rows": [{"label": "G", "seats": [
                   {"id": "p-G-12", "number": "12", "x": 10, "y": 10, "zone": "a"},
                   {"id": "p-G-13", "number": "13", "x": 20, "y": 10, "zone": "a"},
                   {"id": "p-G-14", "number": "14", "x": 30, "y": 10, "zone": "a"}]}]},
                  {"id": "b", "kind": "box", "name": {"nl": "Loges eerste balkon", "en": "First balcony boxes"}, "rows": [
                   {"label": "7", "seats": [{"id": "b-7-1", "number": "1", "x": 10, "y": 50, "zone": "a"}]}]}],
                 "standing": [{"id": "s", "name": {"nl": "Staanplaatsen", "en": "Standing"}, "zone": "a", "capacity": 2}]}
                """);
    }
}
