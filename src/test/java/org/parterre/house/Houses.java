package org.parterre.house;

import java.util.EnumMap;
import java.util.Map;

/** The demo house that tests share, one for each database: starting one takes longer than most tests. */
public final class Houses {
    private static final Map<Store, House> OPEN = new EnumMap<>(Store.class);

    private Houses() {}

    public static synchronized House on(Store store) {
        return OPEN.computeIfAbsent(
                store, wanted -> House.demo(wanted).with("max.seats", "10").open());
    }
}
