package org.parterre.seats;

import org.jspecify.annotations.Nullable;

/**
 * A wish without naming seats.
 *
 * @param zone only seats of this price zone, or null for any
 * @param accessible one wheelchair place with its companion places first
 */
public record Best(int count, @Nullable String zone, boolean accessible) {}
