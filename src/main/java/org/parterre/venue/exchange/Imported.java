package org.parterre.venue.exchange;

import java.util.List;
import org.parterre.platform.BadInput;
import org.parterre.venue.Plan;

/**
 * A plan that was read from a file, and is kept nowhere yet.
 *
 * @param document the plan in our own form
 * @param guesses what the file didn't say, each a sentence; to be looked at before the plan is used
 */
public record Imported(Plan plan, String document, List<BadInput.Words> guesses) {}
