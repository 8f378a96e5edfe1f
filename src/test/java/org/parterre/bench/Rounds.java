package org.parterre.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A subject and its limit, measured in turns: each round is a pair from the same moment of a noisy machine. What is told is
 * the median, of the rates and of the rounds' ratios.
 */
record Rounds(List<Tally> subject, List<Tally> limit) {
    static final int ROUNDS = 3;

    /** One measurement of one side. */
    interface Side {
        Tally measure() throws Exception;
    }

    /** The limit first and the subject first in turns, so that neither always finds the machine as the other left it. */
    static Rounds of(Side subject, Side limit) throws Exception {
        List<Tally> subjects = new ArrayList<>();
        List<Tally> limits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                limits.add(limit.measure().mostlyRight());
                subjects.add(subject.measure().mostlyRight());
            } else {
                subjects.add(subject.measure().mostlyRight());
                limits.add(limit.measure().mostlyRight());
            }
        }
        return new Rounds(subjects, limits);
    }

    static Rounds alone(Side subject) throws Exception {
        List<Tally> subjects = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            subjects.add(subject.measure().mostlyRight());
        }
        return new Rounds(subjects, List.of());
    }

    /** Subject ÷ limit. */
    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < subject.size(); round++) {
            ratios.add(subject.get(round).perSecond() / limit.get(round).perSecond());
        }
        return median(ratios);
    }

    Rate subjectRate() {
        return rate(subject);
    }

    Rate limitRate() {
        return rate(limit);
    }

    private static Rate rate(List<Tally> rounds) {
        ToDoubleFunction<Tally> perSecond = Tally::perSecond;
        return new Rate(
                median(rounds.stream().map(perSecond::applyAsDouble).toList()),
                Tally.together(rounds).latencies(),
                rounds.stream().mapToInt(Tally::wrongs).sum());
    }

    /** The one in the middle; of an even number the mean of the two in the middle. @throws IllegalArgumentException for none */
    static double median(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the median of nothing");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
