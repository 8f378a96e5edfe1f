package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parterre.seats.Deed.Act;
import org.parterre.seats.Deed.Answer;
import org.parterre.seats.Deed.Kind;
import org.parterre.seats.Deed.Span;
import org.parterre.seats.Deed.Told;

/** What the model of the random evening allows, and what it does not. */
class ModelTest {
    private static final long EVENING = 7;
    private static final List<String> BOTH = List.of("A-1", "A-2");

    private final List<Deed> book = new ArrayList<>();
    private long now = 1000;

    @Test
    void aHoldThatIsSoldAndGivenUpIsInOrder() {
        hold("a", null);
        done(Act.of(Kind.SELL, EVENING, BOTH), "a", List.of(1L, 2L), BOTH, List.of());
        done(Act.of(Kind.FREE, EVENING, BOTH), null, List.of(1L, 2L), List.of(), BOTH);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aSeatThatIsHeldIsNobodyElsesUntilTheHoldIsOver() {
        hold("a", null);
        now += 4_999;
        hold("b", null);
        assertThat(Model.of(book).faults()).hasSize(2).allMatch(fault -> fault.is(Kind.HOLD, "HELD"));
        book.remove(1);
        now += 1;
        hold("c", null);
        assertThat(faults()).isEmpty();
    }

    @Test
    void whoGivesBackTwoSeatsFreesTwo() {
        hold("a", null);
        done(Act.of(Kind.GIVE_BACK, EVENING, BOTH), "a", List.of(), List.of(), List.of("A-1"));
        assertThat(faults()).singleElement().asString().contains("should have told that these are free: [A-1, A-2]");
    }

    @Test
    void whoSweepsFreesAllThatIsOver() {
        hold("a", null);
        now += 5_000;
        done(Act.of(Kind.SWEEP, EVENING, BOTH), null, List.of(), List.of(), List.of());
        assertThat(faults()).singleElement().asString().contains("should have told that these are free: [A-1, A-2]");
    }

    @Test
    void whoIsRefusedMustHaveHadNoChance() {
        hold("a", null);
        refused(Act.hold(EVENING, BOTH, "b", null), Answer.TAKEN, List.of("A-1"));
        assertThat(faults()).singleElement().asString().contains("A-2 was not there either");
        book.remove(1);
        refused(Act.hold(EVENING, BOTH, "b", null), Answer.TAKEN, BOTH);
        assertThat(faults()).isEmpty();
        book.remove(0);
        assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("was there all the time"));
    }

    @Test
    void whatChangedWhileItWasDecidedMayBeTheReasonOrNot() {
        hold("a", null);
        Deed early = new Deed(
                "0.0",
                Act.hold(EVENING, BOTH, "b", null),
                now,
                0,
                Answer.TAKEN,
                new Span(0, 0, 1),
                new Told(List.of(), List.of(), List.of("A-1"), null));
        book.add(early);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aHoldIsStretchedOnceAndThenAnOrders() {
        hold("a", null);
        refused(Act.of(Kind.STRETCH, heldBy("a")), Answer.EXPIRED, List.of());
        refused(Act.of(Kind.GIVE_BACK, heldBy("a")), Answer.ORDERED, List.of());
        assertThat(faults()).hasSize(2);
        book.subList(1, 3).clear();
        done(Act.of(Kind.STRETCH, EVENING, BOTH), "a", List.of(), BOTH, List.of());
        refused(Act.of(Kind.STRETCH, heldBy("a")), Answer.EXPIRED, List.of());
        refused(Act.of(Kind.GIVE_BACK, heldBy("a")), Answer.ORDERED, List.of());
        assertThat(faults()).isEmpty();
    }

    @Test
    void aKeyIsGoodForOneHold() {
        hold("a", "key");
        answered(Act.hold(EVENING, List.of("A-2", "A-1"), "b", "key"), Answer.AGAIN, List.of(), "a");
        answered(Act.hold(EVENING, List.of("A-1"), "c", "key"), Answer.MISMATCH, List.of(), null);
        assertThat(faults()).isEmpty();
        answered(Act.hold(EVENING, BOTH, "d", "key"), Answer.AGAIN, List.of(), "another");
        answered(Act.hold(EVENING, BOTH, "e", "key"), Answer.MISMATCH, List.of(), null);
        answered(Act.hold(EVENING, BOTH, "f", "key"), Answer.TAKEN, BOTH, null);
        answered(Act.hold(EVENING, BOTH, "g", "key"), Answer.EXPIRED, List.of(), null);
        assertThat(faults()).extracting(fault -> fault.split("\t")[9]).contains("d", "e", "f", "g");
    }

    @Test
    void whoCameWithTheSameKeyMeanwhileIsNoReasonToBeRefused() {
        hold("a", "key");
        book.add(new Deed(
                "0.0",
                Act.hold(EVENING, BOTH, "b", "key"),
                now,
                0,
                Answer.TAKEN,
                new Span(0, 2, 2),
                new Told(List.of(), List.of(), BOTH, null)));
        assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("was there all the time"));
    }

    @Test
    void oneSeedIsOneScript() {
        assertThat(Script.of(5, 16, 50, Set.of())).isEqualTo(Script.of(5, 16, 50, Set.of()));
        assertThat(Script.of(5, 16, 50, Set.of())).isNotEqualTo(Script.of(6, 16, 50, Set.of()));
    }

    @Test
    void theBookReadsAsItWasWritten() {
        hold("a", "key");
        done(Act.of(Kind.SELL, EVENING, BOTH), "a", List.of(1L, 2L), BOTH, List.of());
        done(
                Act.of(Kind.EXCHANGE, EVENING, BOTH).to(List.of(1L, 2L), List.of("A-3", "A-4")),
                null,
                List.of(),
                BOTH,
                BOTH);
        refused(Act.of(Kind.STRETCH, heldBy("a")), Answer.EXPIRED, List.of());
        assertThat(book.stream().map(Deed::toString).map(Deed::read)).containsExactlyElementsOf(book);
    }

    /** An evening that went wrong, again: {@code -Dproof.replay=target/proof/….txt}. */
    @Test
    @EnabledIfSystemProperty(named = "proof.replay", matches = ".+")
    void theBookOfAnEveningHoldsNoFault() throws Exception {
        for (String line : Files.readAllLines(Path.of(System.getProperty("proof.replay")))) {
            book.add(Deed.read(line));
        }
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        return Model.of(book).faults().stream().map(Model.Fault::what).toList();
    }

    private static Hold heldBy(String token) {
        return new Hold(token, EVENING, BOTH, Instant.EPOCH, 1, null);
    }

    private void hold(String token, @Nullable String key) {
        book.add(new Deed(
                "0.0",
                Act.hold(EVENING, BOTH, token, key),
                now,
                now + 5_000,
                Answer.DONE,
                next(),
                new Told(BOTH, List.of(), List.of(), token)));
    }

    private void done(Act act, @Nullable String token, List<Long> lines, List<String> taken, List<String> freed) {
        Act whole = new Act(
                act.kind(), EVENING, act.seats(), token, null, lines.isEmpty() ? act.lines() : lines, act.targets());
        book.add(new Deed("0.0", whole, now, now, Answer.DONE, next(), new Told(taken, freed, List.of(), null)));
    }

    private void refused(Act act, Answer answer, List<String> seats) {
        answered(act, answer, seats, null);
    }

    private void answered(Act act, Answer answer, List<String> seats, @Nullable String given) {
        long last = book.size();
        book.add(new Deed(
                "0.0", act, now, 0, answer, new Span(last, 0, last), new Told(List.of(), List.of(), seats, given)));
    }

    private Span next() {
        long number = book.size() + 1L;
        return new Span(number - 1, number, number);
    }
}
