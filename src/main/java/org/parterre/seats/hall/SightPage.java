package org.parterre.seats.hall;

import org.parterre.programme.Playbill;

/** One photograph of the hall, before somebody chooses. */
public record SightPage(Playbill bill, Sight sight) {}
