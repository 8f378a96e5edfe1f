package org.parterre.venue;

/** Something about a theatre is told differently from now on. */
public record VenueChanged(long venue) {}
