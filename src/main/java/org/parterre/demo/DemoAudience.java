package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.seats.BoxOffice;

/** People who bought before you came: parties of one to six who leave the choice of seats to the house. */
@ApplicationScoped
class DemoAudience {
    @Inject
    BoxOffice boxOffice;

    /** @param percent how much of the hall is sold when they are done */
    void buys(long performance, int percent) {}
}
