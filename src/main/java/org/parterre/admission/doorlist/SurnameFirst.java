package org.parterre.admission.doorlist;

/**
 * A name as a list by name has it: {@code Vries, Ada de}. People type a name in one field, so what is last in it counts as the
 * surname; who is found wrongly by that is found by seat.
 */
final class SurnameFirst {
    private SurnameFirst() {}

    static String of(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0 ? name : name.substring(last + 1) + ", " + name.substring(0, last);
    }
}
