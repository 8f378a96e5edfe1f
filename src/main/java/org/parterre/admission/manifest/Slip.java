package org.parterre.admission.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Tickets;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.Words;

/**
 * What a device shows of a ticket that it finds by its code: {@code short|section|row|number|proof|flags|sealed}.
 *
 * @param shortCode the hash of what a person may type instead of scanning
 * @param section its place in the list of sections, or -1 for a seat that the plan no longer has
 * @param row empty in a standing area
 * @param number empty in a standing area
 * @param proof its place in the list of proofs, or -1 for none
 * @param wheelchair flag {@code w}
 * @param companion flag {@code c}
 * @param sealed see {@link Sealed}
 */
public record Slip(
        String shortCode,
        int section,
        String row,
        String number,
        int proof,
        boolean wheelchair,
        boolean companion,
        String sealed) {

    /** @param code the newest one of the ticket */
    static Slip of(Tickets.Listed ticket, String code, Plan plan, List<String> sections, List<Words> proofs) {
        Holder holder = ticket.holder();
        @Nullable Seat seat = plan.seat(holder.seat());
        return new Slip(
                Hashes.ofShortCode(holder.performance(), ticket.shortCode()),
                seat == null ? -1 : sections.indexOf(seat.section()),
                seat == null ? "" : seat.row(),
                seat == null ? "" : seat.number(),
                proofs.indexOf(holder.proof()),
                seat != null && seat.wheelchair(),
                seat != null && seat.companion(),
                Sealed.of(
                        code,
                        holder.buyerName(),
                        Objects.requireNonNullElse(holder.help(), ""),
                        Objects.requireNonNullElse(holder.remark(), "")));
    }

    /** What {@link #written} wrote. */
    public static Slip read(String written) {
        String[] parts = written.split("\\|", -1);
        return new Slip(
                parts[0],
                place(parts[1]),
                parts[2],
                parts[3],
                place(parts[4]),
                parts[5].contains("w"),
                parts[5].contains("c"),
                parts[6]);
    }

    private static int place(String index) {
        return index.isEmpty() ? -1 : Integer.parseInt(index);
    }

    String written() {
        return shortCode + "|" + index(section) + "|" + plain(row) + "|" + plain(number) + "|" + index(proof) + "|"
                + (wheelchair ? "w" : "") + (companion ? "c" : "") + "|" + sealed;
    }

    private static String index(int place) {
        return place < 0 ? "" : String.valueOf(place);
    }

    /** A label may be any text; the bar is ours. */
    private static String plain(String label) {
        return label.replace('|', '/');
    }
}
