package org.parterre.admission;

/** Which way somebody walks through the door. */
public enum Direction {
    IN,
    OUT
}
