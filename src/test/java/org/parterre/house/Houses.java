package org.parterre.house;

import java.util.EnumMap;
import java.util.Map;

/** The demo house that tests share, one for each database: starting one takes longer than most tests. */
public final class Houses {
    /** It lives through more evenings, lists and signatures in a quarter of an hour than a theatre's does in a year. */
    private static final String ROOM = "-Xmx384m";

    private static final Map<Store, House> OPEN = new EnumMap<>(Store.class);

    private Houses() {}

    public static synchronized House on(Store store) {
        return OPEN.computeIfAbsent(
                store,
                wanted ->
                        House.demo(wanted).onJava(ROOM).with("max.seats", "10").open());
    }
}
