package org.parterre.venue.views;

/** A hall has other photographs than before, or other words for them. */
record ViewsChanged(long hall) {}
