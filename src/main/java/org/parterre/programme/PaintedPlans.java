package org.parterre.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parterre.venue.Plan;

/**
 * Painted plans in memory. The same painting of the same plan is the same object whenever it is asked for: what others work out
 * of a plan they keep as long as it lives.
 */
final class PaintedPlans {
    /** More than anybody sells at a time; what is put out is only painted again. */
    private static final int MOST = 200;

    private final Map<String, Plan> kept = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Plan> eldest) {
            return size() > MOST;
        }
    };

    synchronized Plan of(long planId, Plan plan, Painting painting) {
        return kept.computeIfAbsent(planId + painting.body(), first -> plan.repainted(painting.zones()));
    }
}
