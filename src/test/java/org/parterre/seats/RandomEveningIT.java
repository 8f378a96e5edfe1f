package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Store;
import org.parterre.seats.Deed.Answer;
import org.parterre.seats.Deed.Kind;

/**
 * Sixteen people do whatever can be done with sixty seats, thousands of times, at once. Each evening's seed is printed; {@code
 * -Dproof.seed=N} makes everybody want the same again, {@code -Dproof.rounds=N} has so many evenings. Who is quicker is the
 * machine's doing, so an evening with a fault also leaves its book, which {@link ModelTest} plays again to the letter.
 */
@ParameterizedClass
@EnumSource(Store.class)
class RandomEveningIT {
    private static final int DEEDS = 8_000;
    private static final long SEED = Rounds.seed();

    /** What somebody must have been answered in an evening of that length, or it shows too little. */
    private static final Map<Kind, Set<Answer>> ANSWERS = Map.of(
            Kind.HOLD, EnumSet.of(Answer.DONE, Answer.AGAIN, Answer.TAKEN, Answer.EXPIRED, Answer.MISMATCH),
            Kind.STRETCH, EnumSet.of(Answer.DONE, Answer.EXPIRED),
            Kind.GIVE_BACK, EnumSet.of(Answer.DONE, Answer.ORDERED),
            Kind.SWEEP, EnumSet.of(Answer.DONE),
            Kind.SELL, EnumSet.of(Answer.DONE, Answer.TAKEN),
            Kind.FREE, EnumSet.of(Answer.DONE, Answer.NOT_YOURS),
            Kind.EXCHANGE, EnumSet.of(Answer.DONE, Answer.TAKEN, Answer.NOT_YOURS),
            Kind.BLOCK, EnumSet.of(Answer.DONE, Answer.TAKEN),
            Kind.UNBLOCK, EnumSet.of(Answer.DONE));

    @Parameter
    Store store = Store.DERBY;

    @Test
    void whateverPeopleDoAtOnceTheModelAllows() throws Exception {
        for (int round = 0; round < Rounds.orElse(1); round++) {
            long seed = SEED + round;
            System.out.println("RandomEveningIT on " + store + ": " + DEEDS + " deeds, -Dproof.seed=" + seed);
            RandomEvening.Findings findings =
                    RandomEvening.Plan.of(store, seed, DEEDS).play();
            if (!findings.faults().isEmpty()) {
                assertThat(findings.faults())
                        .as("-Dproof.seed=%s, -Dproof.replay=%s", seed, kept(findings.deeds(), seed))
                        .isEmpty();
            }
            ANSWERS.forEach((kind, answers) -> answers.forEach(answer -> assertThat(findings.count(kind, answer))
                    .as("-Dproof.seed=%s: %s was answered %s", seed, kind, answer)
                    .isPositive()));
        }
    }

    private Path kept(List<Deed> deeds, long seed) throws Exception {
        Path book = Path.of("target", "proof", "random-evening-" + store + "-" + seed + ".txt");
        Files.createDirectories(book.getParent());
        Files.write(book, deeds.stream().map(Deed::toString).toList());
        return book.toAbsolutePath();
    }
}
