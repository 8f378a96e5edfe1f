package org.parterre.seats;

/** A seat and the order line that it is sold to. */
public record Sale(String seat, long orderLine) {}
