package org.parterre.bench;

/** So many a second, how long each took, and how many got another answer than they should. */
record Rate(double perSecond, Latencies latencies, int wrongs) {}
