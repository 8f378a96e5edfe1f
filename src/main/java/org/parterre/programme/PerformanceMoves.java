package org.parterre.programme;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A performance is getting another time. Whoever knows that people count on the old one refuses, in the same transaction; whoever
 * keeps a moment that goes with it moves that along, by the clock on the wall.
 *
 * @param from when it began
 * @param to when it begins now
 * @param zone where it is
 */
public record PerformanceMoves(long performance, Instant from, Instant to, ZoneId zone) {}
