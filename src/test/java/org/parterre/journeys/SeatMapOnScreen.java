package org.parterre.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** The drawing of the hall, as fingers and ears find it. */
final class SeatMapOnScreen {
    /** "Parterre rij G stoel 12, 1e rang, € 32,50, vrij". */
    private static final Pattern FREE = Pattern.compile("(?<row>.* stoel )(?<number>\\d+), [^,]+, €.\\d+,\\d\\d, vrij");

    private final Page page;

    SeatMapOnScreen(Page page) {
        this.page = page;
        page.locator("svg.plan.live").waitFor();
    }

    /** All that is said of the seats that can be had, in the order of the plan. */
    @SuppressWarnings("unchecked")
    List<String> said() {
        return (List<String>) page.locator("svg.plan use[role=checkbox]")
                .evaluateAll("all => all.map(seat => seat.getAttribute('aria-label'))");
    }

    /**
     * The names of two free seats beside each other, far enough down the list to be none of the corners. They begin a row with
     * four free seats, so that whoever takes the first or both of them leaves no seat alone.
     */
    List<String> neighbours() {
        List<String> said = said();
        for (int i = said.size() / 4; i + 3 < said.size(); i++) {
            Matcher one = FREE.matcher(said.get(i));
            Matcher fourth = FREE.matcher(said.get(i + 3));
            if (one.matches()
                    && number(one) == 1
                    && fourth.matches()
                    && number(fourth) == 4
                    && one.group("row").equals(fourth.group("row"))) {
                return List.of(one.group("row") + 1, one.group("row") + 2);
            }
        }
        return Assertions.fail("no row begins with four free seats among " + said.size());
    }

    private static int number(Matcher seat) {
        return Integer.parseInt(seat.group("number"));
    }

    /** A seat by its name. */
    Locator seat(String name) {
        return page.locator("svg.plan use[aria-label^='" + name + ",']");
    }

    /** Touches the middle of it, away from the bar at the foot of the screen. */
    void touch(String name) {
        seat(name).evaluate("seat => seat.scrollIntoView({block: 'center'})");
        BoundingBox box = seat(name).boundingBox();
        page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
    }

    /** The sentence that is shown and read out under the map. */
    Locator sentence() {
        return page.locator("#hall .said");
    }

    Locator basket() {
        return page.locator("aside.basket");
    }
}
