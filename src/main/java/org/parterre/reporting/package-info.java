/**
 * What the house can say about itself from its books, read only. So far the self-audit: whatever may never break (DESIGN §5) is a
 * query with a name in {@link org.parterre.reporting.AuditRules}, and {@link org.parterre.reporting.SelfAudit} runs them all, at
 * night, when the organiser asks, and after a load test.
 *
 * <p>It reads the tables of all features by SQL and uses none of their code, on purpose: an audit that asks the code it audits
 * proves nothing. Only for telling a person which evening and which seat is meant it asks the programme and the plan. Each query
 * is a statement by itself: PostgreSQL gives it one picture, Derby does not and may see half a sale, therefore what looks broken is
 * looked at again after a moment, and only what is found both times is told.
 *
 * <p>Where the audit looks for something else than DESIGN §5 says:
 *
 * <ul>
 *   <li>Rule 3 says that no seat stays held past its expiry by more than the sweep interval; a dozen intervals are allowed. The
 *       interval is the pause between two rounds, and a round clears 500 seats: where a full house lets go of its seats in one
 *       moment, a sweeper that does its best needs several. Whoever wants such a seat gets it all the same, so nothing but the map is
 *       late; what is broken, and is found, is a sweeper that stands still. A house that was closed is given as long from its
 *       opening.
 *   <li>Rule 4 speaks of the live lines of an order; what the organiser kept of seats that were given back is earned as well, and
 *       orders that were exchanged for one another are looked at together, because their money is one. Over all, the ledger adds up
 *       to the gateways' payments and refunds, to what the orders' lines earned, and at the counter to the shifts. What is in a drawer
 *       is counted by people: a difference is no broken rule, it stands on the shift with a note. No gateway is asked for its own total.
 * </ul>
 */
@NullMarked
package org.parterre.reporting;

import org.jspecify.annotations.NullMarked;
