package org.parterre.programme.office;

import java.util.List;
import org.parterre.programme.Playbill;

/**
 * The office's list.
 *
 * @param evenings soonest first
 * @param everything whether evenings that are over are in it
 */
public record OfficePage(List<Evening> evenings, boolean everything) {
    /** One line of it. */
    public record Evening(Playbill playbill, Standing standing) {}
}
