package org.parterre.seats.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.seats.Best;
import org.parterre.seats.NotEnoughSeats;
import org.parterre.venue.Plan;
import org.parterre.venue.Plans;

class WishTest {
    private static final Plan PLAN = Plans.small();

    @Test
    void seatsAndStandingPlacesAreReadFromTheForm() {
        Wish wish = form("seat", "p-G-12", "seat", "p-G-13", "standing.s", " 2 ", "standing.x", "");
        assertThat(wish.seats()).containsExactlyInAnyOrder("p-G-12", "p-G-13");
        assertThat(wish.standingIn("s")).isEqualTo(2);
        assertThat(wish.best()).isNull();
    }

    @Test
    void theBestIsReadFromTheForm() {
        assertThat(form("best", "3", "zone", "a", "accessible", "yes").best()).isEqualTo(new Best(3, "a", true));
        assertThat(form("best", "many", "zone", "").best()).isEqualTo(new Best(0, null, false));
    }

    @Test
    void insteadOfAZoneTheMostThatAPlaceMayCostCanBeMeant() {
        assertThat(form("best", "2", "zone", "max:25.00").best()).isEqualTo(new Best(2, null, false, new Money(2500)));
        assertThat(form("best", "2", "zone", "max:25").best())
                .as("no zone has that name, so nothing is found")
                .isEqualTo(new Best(2, "max:25", false));
    }

    @Test
    void standingPlacesAreFreeOnesOfTheArea() {
        assertThat(form("seat", "p-G-12", "standing.s", "1").places(PLAN, AnEvening.picture(PLAN, "s-1"), Set.of()))
                .containsExactly("p-G-12", "s-2");
        assertThat(form("standing.s", "1").places(PLAN, AnEvening.picture(PLAN), Set.of("s-1")))
                .containsExactly("s-2");
    }

    @Test
    void moreStandingPlacesThanThereAreCannotBeHad() {
        Wish wish = form("standing.s", "2147483647");
        assertThatThrownBy(() -> wish.places(PLAN, AnEvening.picture(PLAN), Set.of()))
                .isInstanceOf(NotEnoughSeats.class);
    }

    @Test
    void whatSomebodyElseHasIsLeftOut() {
        Wish wish = form("seat", "p-G-12", "seat", "p-G-13", "standing.s", "1");
        assertThat(wish.without(List.of("p-G-12")).seats()).containsExactly("p-G-13");
        assertThat(wish.without(List.of("p-G-12")).standingIn("s")).isEqualTo(1);
    }

    private static Wish form(String... fields) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return Wish.of(form);
    }
}
