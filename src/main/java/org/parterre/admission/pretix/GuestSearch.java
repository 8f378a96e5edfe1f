package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Admissions;
import org.parterre.platform.NotFound;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Ticket;
import org.parterre.tickets.TicketCode;
import org.parterre.tickets.Tickets;

/**
 * Finds tickets by a name, an order number or a code. By a code, because on a PC the app takes for a scan only what is made of
 * letters, digits, =, + and /; it searches for all else that a scanner types, so for every code of ours.
 */
@ApplicationScoped
class GuestSearch {
    private static final int ON_A_PAGE = 25;
    private static final int LEAST_LETTERS = 2;

    @Inject
    Evenings evenings;

    @Inject
    TicketCode codes;

    @Inject
    Tickets tickets;

    @Inject
    Admissions admissions;

    @Inject
    Results results;

    /** Whose name or order number has all of these words in it, or whose code it is. */
    @Transactional
    public List<Map<String, Object>> find(Asked asked) {
        String words = asked.query() == null ? "" : asked.query().strip();
        if (words.length() < LEAST_LETTERS) {
            return List.of();
        }
        List<Playbill> bills = asked.evenings().stream()
                .map(at -> evenings.one(at.event(), at.list()))
                .toList();
        Ticket coded = coded(words);
        int page = asked.page() == null ? 1 : Math.max(1, asked.page());
        if (coded == null) {
            return named(bills, words, page);
        }
        return page == 1 ? only(bills, coded, words) : List.of();
    }

    /** The ticket that has this code, or had it before it was issued anew; or whose short code it is. */
    @Nullable
    Ticket coded(String code) {
        return codes.read(code) instanceof TicketCode.Read.Genuine genuine
                ? tickets.find(genuine.ticket())
                : tickets.byShortCode(code);
    }

    /** They are scanned by their short codes, which say nothing to a stranger. */
    private List<Map<String, Object>> named(List<Playbill> bills, String words, int page) {
        List<Holder> shown = bills.stream()
                .flatMap(bill -> tickets.holders(bill.id(), words).stream())
                .skip((long) ON_A_PAGE * (page - 1))
                .limit(ON_A_PAGE)
                .toList();
        Map<Long, Ticket> known = tickets.all(shown.stream().map(Holder::ticket).toList());
        Set<Long> inside = bills.stream()
                .flatMap(bill -> admissions.tickets(bill.id()).stream())
                .collect(Collectors.toSet());
        return shown.stream()
                .map(holder -> {
                    Ticket ticket = NotFound.unless(known.get(holder.ticket()));
                    return results.found(ticket, holder, ticket.shortCode(), inside.contains(ticket.id()));
                })
                .toList();
    }

    /** Scanned by what was searched for: a code that counts no more must not become one that does. */
    private List<Map<String, Object>> only(List<Playbill> bills, Ticket ticket, String code) {
        if (bills.stream().noneMatch(bill -> bill.id() == ticket.performance())) {
            return List.of();
        }
        boolean inside = admissions.tickets(ticket.performance()).contains(ticket.id());
        Holder holder = NotFound.unless(tickets.holder(ticket.id()));
        return List.of(results.found(ticket, holder, code, inside));
    }
}
