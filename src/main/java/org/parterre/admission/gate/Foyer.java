package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.parterre.admission.Admissions;
import org.parterre.platform.Language;
import org.parterre.programme.Programme;
import org.parterre.tickets.Tickets;

/** What the door knows of an evening without scanning: how many are in, and who has a ticket. */
@ApplicationScoped
class Foyer {
    private static final int LEAST_LETTERS = 2;

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    Admissions admissions;

    @Transactional
    public Count count(long performance) {
        programme.playbill(performance);
        return new Count(admissions.inside(performance), tickets.sold(performance));
    }

    /** The first twenty whose name or order number has these words in it; nobody for less than two letters. */
    @Transactional
    public List<Person> search(long performance, String words, Language language) {
        programme.playbill(performance);
        if (words.strip().length() < LEAST_LETTERS) {
            return List.of();
        }
        Set<Long> inside = admissions.tickets(performance);
        return tickets.holders(performance, words).stream()
                .limit(Scanner.MOST_FOUND)
                .map(holder -> new Person(
                        String.valueOf(holder.ticket()),
                        holder.place(language),
                        holder.buyerName(),
                        holder.orderNumber(),
                        inside.contains(holder.ticket())))
                .toList();
    }
}
