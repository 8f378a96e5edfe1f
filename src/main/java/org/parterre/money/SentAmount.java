package org.parterre.money;

import org.jspecify.annotations.Nullable;

/** An amount as a program sends it: {@code {"amount": "27.50", "currency": "EUR"}}. Nothing in it has been looked at. */
public record SentAmount(@Nullable String amount, @Nullable String currency) {}
