package org.parterre.programme;

/** Something about a performance is different; what was read of it before is stale. */
public record PerformanceChanged(long performance) {}
