/**
 * What a buyer shows to a bookkeeper: the receipt of an order as it stands, with the tax by rate, and an invoice for those who need
 * one. A receipt may be asked for again and again and follows the order; an invoice is issued once, numbered without a gap within
 * its year (article 35a of the Wet op de omzetbelasting 1968), and never changes.
 */
@NullMarked
package org.parterre.orders.receipts;

import org.jspecify.annotations.NullMarked;
