/**
 * How a seating plan comes in and goes out. What is written elsewhere ({@link org.parterre.venue.exchange.PretixReading}, {@link
 * org.parterre.venue.exchange.GridReading}) becomes a {@link org.parterre.venue.exchange.Sketch}, which finds out what such a
 * file doesn't say, tells what it guessed, and makes a plan in our own form of it; from there on all plans are alike.
 */
@NullMarked
package org.parterre.venue.exchange;

import org.jspecify.annotations.NullMarked;
