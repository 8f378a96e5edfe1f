package org.parterre.admission.report;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Verdict;
import org.parterre.admission.conflicts.Conflict;

/**
 * The doors of one evening.
 *
 * @param scans all of them
 * @param late how many came in afterwards, because the device had no network
 * @param gates every gate with its verdicts, by name
 * @param quarters from the first scan to the last, also those in which nothing happened
 * @param strange codes that are no ticket of this house, or of this evening
 * @param overruled whom a supervisor let in all the same, in order
 * @param undone what was taken back, in order
 */
public record DoorReport(
        String performance,
        String title,
        OffsetDateTime startsAt,
        int inside,
        int sold,
        int scans,
        int late,
        List<Told> verdicts,
        List<Gate> gates,
        List<Quarter> quarters,
        List<Strange> strange,
        List<Incident> overruled,
        List<Incident> undone,
        List<Conflict> conflicts) {

    /** How often one verdict was given. */
    public record Told(Verdict verdict, int scans) {}

    public record Gate(String gate, int scans, List<Told> verdicts) {
        /** How often that verdict was given there. */
        public int of(Verdict verdict) {
            return verdicts.stream()
                    .filter(one -> one.verdict() == verdict)
                    .mapToInt(Told::scans)
                    .sum();
        }
    }

    /** A quarter of an hour. @param let in, {@code out}, and refused */
    public record Quarter(OffsetDateTime from, int in, int out, int refused) {}

    /** @param codes how many different ones; one that was tried again and again is one */
    public record Strange(Verdict verdict, int scans, int codes) {}

    /** @param by who held the device, or what it is called */
    public record Incident(
            String scan,
            OffsetDateTime at,
            String gate,
            String by,
            Verdict verdict,
            @Nullable String seat,
            @Nullable String name,
            @Nullable String reason) {}
}
