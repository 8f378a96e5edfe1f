package org.parterre.admission.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;
import org.parterre.platform.Language;
import org.parterre.platform.web.JsonForm;
import org.parterre.tickets.FixedKey;
import org.parterre.tickets.Holder;
import org.parterre.tickets.TicketCode;
import org.parterre.tickets.Tickets;
import org.parterre.venue.APlan;
import org.parterre.venue.Plan;
import org.parterre.venue.Words;

class WritingTest {
    private static final long EVENING = 1101;
    private static final int SOLD = 1350;
    /** As the list of an evening is asked for, without the few hundred bytes around its tickets. */
    private static final int MOST_BYTES = 198_000;

    private static final List<String> FIRST = List.of(
            "Jan",
            "Anneke",
            "Sem",
            "Willemijn",
            "Mohammed",
            "Fleur",
            "Bas",
            "Annemarie",
            "Joost",
            "Fatima",
            "Gerrit",
            "Zoë");
    private static final List<String> LAST = List.of(
            "de Jong",
            "van den Berg",
            "Bakker",
            "Jansen",
            "van der Velden-Smit",
            "Visser",
            "El Amrani",
            "Mulder",
            "de Boer",
            "Hendriks",
            "van Leeuwen",
            "Dijkstra",
            "Yılmaz");
    private static final Words STUDENT = new Words("studentenkaart", "student card");
    private static final Words NOTHING = new Words("", "");

    private final TicketCode codes = FixedKey.codes();
    private final Plan plan = APlan.ofRows(27, 50);

    @Test
    void aFullHallIsUnderTwoHundredKilobytes() {
        List<Tickets.Listed> tickets = IntStream.range(0, SOLD)
                .mapToObj(number -> ticket(number, 1, number % 7 == 0 ? STUDENT : NOTHING, true))
                .toList();
        List<Line> lines = Writing.of(plan, tickets, codes, null).lines(Set.of());
        assertThat(lines).hasSize(SOLD);
        int bytes = JsonForm.jsonb().toJson(lines).getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void everyCodeThatWasEverMadeHasALine() {
        Writing writing = Writing.of(
                plan,
                List.of(ticket(0, 3, STUDENT, true), ticket(1, 1, NOTHING, false), ticket(2, 1, NOTHING, true)),
                codes,
                null);
        List<Line> lines = writing.lines(Set.of(id(2)));
        assertThat(lines)
                .extracting(Line::state)
                .containsExactlyInAnyOrder(State.REPLACED, State.REPLACED, State.VALID, State.CANCELLED, State.INSIDE);
        assertThat(lines)
                .filteredOn(line -> line.slip() != null)
                .extracting(Line::state)
                .containsExactlyInAnyOrder(State.VALID, State.INSIDE);
        Line newest = lines.stream()
                .filter(line -> line.state() == State.VALID)
                .findFirst()
                .orElseThrow();
        assertThat(newest.hash()).isEqualTo(Hashes.ofCode(codes.write(EVENING, id(0), 3)));
        assertThat(newest.slip()).contains("|0|1|1|0||");
        assertThat(writing.proofs(Language.EN)).containsExactly("student card");
    }

    @Test
    void whatDidNotChangeIsTakenOver() {
        List<Tickets.Listed> before =
                new ArrayList<>(List.of(ticket(0, 1, NOTHING, true), ticket(1, 1, NOTHING, true)));
        Writing first = Writing.of(plan, before, codes, null);
        before.set(1, ticket(1, 2, NOTHING, true));
        List<Line> second = Writing.of(plan, before, codes, first).lines(Set.of());
        assertThat(second).hasSize(3).contains(first.lines(Set.of()).get(0));
    }

    private Tickets.Listed ticket(int number, int revision, Words proof, boolean valid) {
        Holder holder = new Holder(
                id(number),
                EVENING,
                plan.seats().get(number).id(),
                NOTHING,
                FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size()),
                "K7Q2M9XD",
                true,
                "normal",
                proof,
                null,
                null);
        return new Tickets.Listed(holder, revision, "K7Q%06d".formatted(number), valid, false);
    }

    private static long id(int number) {
        return 4711 + number;
    }
}
