package org.parterre.admission.gate;

import org.parterre.programme.Playbill;

/** A verdict that fills the screen. {@code onward} leads back to the gate. */
public record Shown(Playbill bill, String gate, Answer answer, Count count, String onward) {}
