package org.parterre.house;

/** The two databases: every integration test runs on both. */
public enum Store {
    DERBY,
    POSTGRESQL
}
