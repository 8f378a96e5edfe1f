package org.parterre.programme.tax;

/** Other rates hold from some day on. */
public record VatChanged() {}
