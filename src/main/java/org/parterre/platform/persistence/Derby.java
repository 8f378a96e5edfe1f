package org.parterre.platform.persistence;

/**
 * Words to Derby's optimizer, in a comment that every other database skips. It supposes that a third of all rows lies below any
 * bound and a tenth behind any key that isn't unique, and so reads whole tables; there it waits for the locks of everybody who
 * sells just now. Put behind the table's name.
 */
public final class Derby {
    /** Joined row by row, by its key, instead of reading all of it first. */
    public static final String ROW_BY_ROW = " --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n";

    private Derby() {}

    /** Read by that index, whatever the optimizer supposes. */
    public static String by(String index) {
        return " --DERBY-PROPERTIES index=" + index + "\n";
    }

    /** Joined row by row, by the index behind that constraint. */
    public static String rowByRow(String constraint) {
        return " --DERBY-PROPERTIES constraint=" + constraint + ", joinStrategy=NESTEDLOOP\n";
    }

    /** Read by the index behind that constraint. */
    public static String byConstraint(String constraint) {
        return " --DERBY-PROPERTIES constraint=" + constraint + "\n";
    }
}
