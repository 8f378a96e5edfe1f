/**
 * What an evening, or a run of them, brought in, and who gets what of it: the sheet on which house and company settle.
 *
 * <p>The figures come from the lines of paid orders, and what was paid from the payments and refunds; the same is then looked up in
 * the ledger, and the sheet says where the two differ. The evenings are those that <em>begin</em> within the period, whenever their
 * seats were sold: that is what house and company divide. What was booked within a period, whatever for, is in the audit file
 * ({@link org.parterre.reporting.settlement.xaf}).
 *
 * <p>How it is counted:
 *
 * <ul>
 *   <li>The gross takings are what was paid for the seats that are sold, and what was kept of those that were given back.
 *   <li>The tax is in the price. It is rounded half up for each line ({@link org.parterre.money.VatRate#within}), and it is the sum of
 *       the lines' tax that counts, not the tax of the sum. Lines of one price and rate have one tax, so counting them by price and
 *       multiplying is the same sum.
 *   <li>Author's rights are a percentage of the net takings (without the tax). Together with the fees of
 *       payments ({@link org.parterre.reporting.settlement.MethodFees}) and costs that the organiser names they are taken off first; of the rest the company gets its percentage, or its guarantee where that is more, and the house what is left.
 *       With a guarantee and no percentage that is a buy-out (in Dutch <i>uitkoop</i>), the other way round a division
 *       (<i>partage</i>). A percentage is whole hundredths of a percent, and its amount is rounded half up, once.
 *   <li>What is agreed on is kept for each production ({@link org.parterre.reporting.settlement.terms}). An address may name other
 *       terms for a trial look; the page and every file then say that it is one.
 * </ul>
 *
 * <p>Files: what the page, the PDF, the CSV and the spreadsheet show is one list of tables ({@link
 * org.parterre.reporting.settlement.SettlementTables}), so that they can't say different things.
 */
@NullMarked
package org.parterre.reporting.settlement;

import org.jspecify.annotations.NullMarked;
