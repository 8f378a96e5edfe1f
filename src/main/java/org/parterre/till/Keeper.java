package org.parterre.till;

/**
 * Somebody who works with shifts: with their own, or with everybody's.
 *
 * @param name as the audit trail names people
 * @param ofAll whether they see and close those of others
 */
public record Keeper(String name, boolean ofAll) {
    boolean mayKeep(Shift shift) {
        return ofAll || shift.member().equals(name);
    }
}
