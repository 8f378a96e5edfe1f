package org.parterre.admission.gate;

/** Somebody with a ticket who was searched for by name. */
public record Person(String ticket, String seat, String name, String order, boolean inside) {}
