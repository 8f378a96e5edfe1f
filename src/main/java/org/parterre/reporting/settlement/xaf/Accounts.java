package org.parterre.reporting.settlement.xaf;

import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;

/** The accounts of the ledger as an audit file has them. */
record Accounts(Messages messages) {
    /** At most 35 characters, which no account of the house is beyond. */
    static String identity(String account) {
        return account.substring(0, Math.min(35, account.length()));
    }

    String described(String account) {
        int colon = account.indexOf(':');
        String kind = colon < 0 ? account : account.substring(0, colon);
        String rest = colon < 0 ? "" : account.substring(colon + 1);
        if ("vat".equals(kind)) {
            int permyriad = Integer.parseInt(rest);
            rest = permyriad / 100 + "," + (permyriad % 100 < 10 ? "0" : "") + permyriad % 100;
        }
        String key = "xaf.account." + kind;
        return messages.knows(key) ? messages.say(Language.NL, key, rest) : account;
    }

    /** A balance, a profit or loss, or what this room doesn't know: mixed. */
    static String kind(String account) {
        if (account.equals("sales")
                || account.equals("service")
                || account.equals("gifts")
                || account.equals("promotion")
                || account.equals("chargebacks")) {
            return "P";
        }
        boolean balance = account.equals("buyers")
                || account.equals("refunds")
                || account.equals("gift-cards")
                || account.startsWith("gateway:")
                || account.startsWith("vat:");
        return balance ? "B" : "M";
    }
}
