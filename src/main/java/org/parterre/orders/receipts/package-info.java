/**
 * What a buyer shows to a bookkeeper: the receipt of an order as it stands, with the tax by rate, and an invoice for those who need
 * one. A receipt may be asked for again and again and follows the order; an invoice is issued once, numbered without a gap within
 * its year (article 35a of the Wet op de omzetbelasting 1968), and never changes.
 *
 * <p>What comes to its end after that (given back, exchanged, called off) is taken back by a credit note: a document of the same series
 * that names the invoice, with the seats that ended, less what was kept of their price, and the charge where that went back. It is issued when somebody asks for it, as the
 * invoice is, because only they know which day suits their books; one note has all that ended until then, and no seat is in two of
 * them. Its tax is the tax of the price less the tax of what was kept, each rounded by itself, so that invoice and credit notes together
 * have the tax that the books have. The order that seats were exchanged for has an invoice of its own.
 */
@NullMarked
package org.parterre.orders.receipts;

import org.jspecify.annotations.NullMarked;
