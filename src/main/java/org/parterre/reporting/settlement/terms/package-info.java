/**
 * What house and company agreed on, kept for each production. A percentage is of what an evening brings in; an amount (a guarantee, costs
 * that are taken off first) is for one evening, and a settlement of several has it as often. A guarantee over a run is held against the
 * share of the whole run: good evenings make up for bad ones. Whoever agreed on it evening by evening settles each evening.
 *
 * <p>Only the organiser changes them, and whoever looked at older ones than there are by now is told to look again. What they
 * were before is in the audit trail.
 */
@NullMarked
package org.parterre.reporting.settlement.terms;

import org.jspecify.annotations.NullMarked;
