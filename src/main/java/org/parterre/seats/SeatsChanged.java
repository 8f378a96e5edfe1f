package org.parterre.seats;

import java.util.List;

/**
 * Seats were taken or came free. Fired inside the transaction, seen after its commit.
 *
 * @param sequence drawn while the rows were locked: of two changes to one seat the later has the larger number
 * @param heldUntil when the taken seats come free by themselves (milliseconds), or {@link Long#MAX_VALUE}
 */
public record SeatsChanged(long performance, long sequence, List<String> taken, long heldUntil, List<String> freed) {}
