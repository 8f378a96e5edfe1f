package org.parterre.seats;

import java.util.List;

/** Seats that were sold are free again, in this transaction: who has a right to them before the public takes them now. */
public record SeatsGivenBack(long performance, List<String> seats) {}
