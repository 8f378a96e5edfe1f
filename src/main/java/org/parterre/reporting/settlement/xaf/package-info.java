/**
 * The ledger as a file that a bookkeeper's program reads: the Dutch tax authority's XML Auditfile Financieel, version 3.2.
 *
 * <p>Why that one and not UBL: UBL 2.1 is an invoice from one to another, and a ticket sale is no invoice; thousands of them would
 * say nothing of refunds, of what is still owed, or of what lies at a payment provider. An audit file is a ledger: accounts, journals
 * and transactions in which debit is credit, which is just what {@link org.parterre.ledger} is. Dutch bookkeeping programs import
 * version 3.2; 4.0 is younger and asks for classifications that a box office doesn't have.
 *
 * <p>How it is filled: each entry of the ledger is two lines, the debit and the credit. The entries of one order on one day are one
 * transaction, in one of three journals: what moved through gateways, what was sold or came to its end, and the rest. A period is a
 * month, and a file stays within one year, which its form wants. It has no opening balance: the box office is a sub-ledger, and
 * what it began with is in the bookkeeper's own books. Who the company is and its number for the tax are asked for with the file. The
 * days are those of the office's clock.
 *
 * <p>The schema belongs to the tax authority and isn't part of this program; a test holds the file to the order of its elements, its
 * lengths and its keys.
 */
@NullMarked
package org.parterre.reporting.settlement.xaf;

import org.jspecify.annotations.NullMarked;
