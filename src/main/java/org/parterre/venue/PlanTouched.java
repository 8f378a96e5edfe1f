package org.parterre.venue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;

/**
 * Somebody looks at a plan and wants to know what using it would touch. Whoever plans evenings in its hall adds those that have
 * another version.
 */
public final class PlanTouched {
    private final long hall;
    private final Plan plan;
    private final @Nullable Long version;
    private final List<Evening> evenings = new ArrayList<>();
    private final Map<String, Words> unpriced = new LinkedHashMap<>();
    private final Map<String, Words> priced = new LinkedHashMap<>();

    /**
     * An evening that has another version.
     *
     * @param version the one it has
     * @param changes sentences of what would become of its seats
     * @param obstacle why it can't move to this plan, or null
     */
    public record Evening(
            long id,
            String title,
            Instant startsAt,
            ZoneId zone,
            int version,
            List<BadInput.Words> changes,
            BadInput.@Nullable Words obstacle) {}

    /** @param version the id of the version in use, or null for a draft */
    public PlanTouched(long hall, Plan plan, @Nullable Long version) {
        this.hall = hall;
        this.plan = plan;
        this.version = version;
    }

    /** True for an evening that has this version already. */
    public boolean isOf(long planId) {
        return version != null && version == planId;
    }

    public long hall() {
        return hall;
    }

    public Plan plan() {
        return plan;
    }

    /** @param prices the zones in which that evening has prices, by their ids */
    public void add(Evening evening, Map<String, Words> prices) {
        evenings.add(evening);
        priced.putAll(prices);
        plan.zones().stream()
                .filter(zone -> !prices.containsKey(zone.id()))
                .forEach(zone -> unpriced.put(zone.id(), zone.name()));
    }

    public List<Evening> evenings() {
        return evenings;
    }

    /** True where nothing stands in the way of one of them, or more. */
    public boolean canMove() {
        return evenings.stream().anyMatch(evening -> evening.obstacle() == null);
    }

    /** Zones of this plan that one of the evenings has no prices for, with their names. */
    public Map<String, Words> unpriced() {
        return unpriced;
    }

    /** Zones that one of the evenings has prices for, with their names. */
    public Map<String, Words> priced() {
        return priced;
    }
}
