/**
 * What the house can say about itself from its books, read only. So far the self-audit: whatever may never break (DESIGN §5) is a
 * query with a name in {@link org.parterre.reporting.AuditRules}, and {@link org.parterre.reporting.SelfAudit} runs them all, at
 * night, when the organiser asks, and after a load test.
 *
 * <p>It reads the tables of all features by SQL and uses none of their code, on purpose: an audit that asks the code it audits
 * proves nothing. Only for telling a person which evening and which seat is meant it asks the programme and the plan. Each query
 * is a statement by itself: PostgreSQL gives it one picture, Derby does not and may see half a sale, therefore what looks broken is
 * looked at again after a moment, and only what is found both times is told.
 */
@NullMarked
package org.parterre.reporting;

import org.jspecify.annotations.NullMarked;
