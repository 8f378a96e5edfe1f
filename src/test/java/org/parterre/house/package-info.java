/**
 * The running program for tests: {@code target/parterre.jar} started as a user starts it, on Derby and on PostgreSQL, on a
 * port of its own, with a data folder below {@code target}.
 */
@NullMarked
package org.parterre.house;

import org.jspecify.annotations.NullMarked;
