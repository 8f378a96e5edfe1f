package org.parterre.seats;

/** An order line goes from one seat to another of the same performance. */
public record Move(long orderLine, String from, String to) {}
