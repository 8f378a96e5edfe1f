package org.parterre.bench;

import java.util.List;

/** Measures one thing and tells it as figures. */
interface Measurement {
    /** One word, as in {@code -Dbench.only}. */
    String id();

    List<Figure> on(Stage stage) throws Exception;
}
