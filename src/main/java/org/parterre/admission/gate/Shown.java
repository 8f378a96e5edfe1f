package org.parterre.admission.gate;

/** A verdict that fills the screen. {@code onward} leads back to the gate. */
public record Shown(Evening bill, String gate, Answer answer, Count count, String onward) {}
