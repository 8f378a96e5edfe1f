package org.parterre.admission;

/** Somebody with a ticket who was searched for by name. */
public record Person(long ticket, String seat, String name, String order, boolean inside) {}
