package org.parterre.venue.designer;

import java.util.List;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.venue.Oddity;
import org.parterre.venue.Plan;

/**
 * How a drawing stands.
 *
 * @param id of the draft
 * @param seats how many places it has
 * @param ready whether it can be used as it is
 */
public record Stands(String id, int seats, boolean ready, List<Odd> oddities) {
    /**
     * Something odd about it.
     *
     * @param bars it has to be mended before the plan can be used
     * @param seats the seats that it is about, to show them
     */
    public record Odd(String name, String sentence, boolean bars, List<String> seats) {}

    static Stands of(long id, Plan plan, Messages messages, Page page) {
        List<Odd> oddities = Oddity.look(plan).stream()
                .map(told -> new Odd(
                        told.oddity().name(),
                        messages.say(page.language(), told.sentence()),
                        told.oddity().bars(),
                        told.seats()))
                .toList();
        return new Stands(
                Long.toString(id), plan.seats().size(), oddities.stream().noneMatch(Odd::bars), oddities);
    }
}
