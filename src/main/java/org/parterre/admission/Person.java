package org.parterre.admission;

/** Somebody with a ticket who was searched for by name. */
public record Person(String ticket, String seat, String name, String order, boolean inside) {}
