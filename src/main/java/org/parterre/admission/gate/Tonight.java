package org.parterre.admission.gate;

import java.util.List;
import org.parterre.programme.Playbill;

/** The evenings that one may stand at the door of: those around now, and those to come. */
public record Tonight(List<Playbill> now, List<Playbill> coming) {}
