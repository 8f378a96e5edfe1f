package org.parterre.journeys;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parterre.admission.Judgement;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The phone and the house decide alike: every case there can be, asked of both. */
class PhoneRuleJourney {
    private static final int FACTS = 10;

    @Test
    void everyCaseThereCanBe() {
        House house = Houses.on(Store.DERBY);
        List<String> ours = new ArrayList<>();
        for (int one = 0; one < 1 << FACTS; one++) {
            ours.add(verdict(one));
        }
        try (Browser browser = Browser.open();
                Visitor phone = browser.visitor(house, Browser.phone())) {
            phone.opens("/sign-in");
            Object theirs = phone.page()
                    .evaluate(
                            "facts => import('/assets/admission/phone.js').then(phone =>"
                                    + " Array.from({length: 1 << facts}, (_, one) =>"
                                    + " phone.judge(...Array.from({length: facts}, (_, fact) => (one >> fact & 1) === 1))))",
                            FACTS);
            Assertions.assertThat(theirs).isEqualTo(ours);
        }
        Assertions.assertThat(ours).contains("ADMIT", "ALREADY_INSIDE", "FORGED", "LEFT", "NOT_INSIDE", "TOO_EARLY");
    }

    private static String verdict(int one) {
        return Judgement.of(new Judgement.Facts(
                        is(one, 0),
                        is(one, 1),
                        is(one, 2),
                        is(one, 3),
                        is(one, 4),
                        is(one, 5),
                        is(one, 6),
                        is(one, 7),
                        is(one, 8),
                        is(one, 9)))
                .name();
    }

    private static boolean is(int one, int fact) {
        return (one >> fact & 1) == 1;
    }
}
