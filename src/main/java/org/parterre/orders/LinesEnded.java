package org.parterre.orders;

import java.util.List;

/**
 * Lines of a paid order came to their end. Told inside that transaction: whoever gave something for them takes it back, or refuses
 * and with that undoes all of it.
 *
 * @param lines their ids
 */
public record LinesEnded(String order, long performance, OrderLine.End how, List<Long> lines) {}
