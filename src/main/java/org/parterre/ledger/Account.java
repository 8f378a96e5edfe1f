package org.parterre.ledger;

import org.parterre.money.VatRate;

/** Where money is, or what it is for. @param name as it stands in the books, at most 40 characters */
public record Account(String name) {
    /** Paid by buyers, and neither earned nor gone back. */
    public static final Account BUYERS = new Account("buyers");
    /** To go back to buyers, and not gone yet. */
    public static final Account REFUNDS = new Account("refunds");
    /** What the house owes to those who have gift cards. */
    public static final Account GIFT_CARDS = new Account("gift-cards");
    /** What the house gave away. */
    public static final Account PROMOTION = new Account("promotion");
    /** Earned, without the tax. */
    public static final Account SALES = new Account("sales");

    /** Charged for orders besides their seats, without the tax. */
    public static final Account SERVICE = new Account("service");
    /** Given to the theatre: no price of anything, so there is no tax in it. */
    public static final Account GIFTS = new Account("gifts");

    /** Taken back by the banks of buyers: lost, unless somebody gets it back. */
    public static final Account CHARGEBACKS = new Account("chargebacks");

    /** The money that a gateway keeps for the house. */
    public static Account gateway(String gateway) {
        return new Account("gateway:" + gateway);
    }

    /** The tax that is owed at that rate. */
    public static Account vat(VatRate rate) {
        return new Account("vat:" + rate.permyriad());
    }
}
