package org.parterre.programme;

/** Something about a production is told differently from now on. */
public record ProductionChanged(long production) {}
