/**
 * How fast the house is, as ratios to what the same machine, server and database can do at most, measured in the same run:
 * {@code ./mvnw -Pbench verify} writes {@code target/bench/report.html}. Each {@link org.parterre.bench.Measurement} is one
 * figure of the report; {@link org.parterre.bench.Load} drives them, {@link org.parterre.bench.Rounds} takes turns between
 * the house and its limit, because machines are noisy.
 */
@NullMarked
package org.parterre.bench;

import org.jspecify.annotations.NullMarked;
