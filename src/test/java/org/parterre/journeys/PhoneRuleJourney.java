package org.parterre.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Each line of the vector, by the phone's own module; and each with one letter wrong. */
    private static final String READING =
            """
            async text => {
                const seal = await import('/assets/admission/seal.js');
                const vector = JSON.parse(text);
                const wrong = [];
                const same = (what, is, should) => is === should || wrong.push(`${what}: ${is} instead of ${should}`);
                const bent = text => text.slice(0, 40) + (text[40] === 'A' ? 'B' : 'A') + text.slice(41);
                for (const one of vector.tickets) {
                    const read = seal.read(one.code);
                    same('performance', read.performance, String(vector.performance));
                    same('signed', await seal.signed(vector.public_key, read.signed, read.signature), true);
                    const forged = seal.read(bent(one.code));
                    same('forged', forged && await seal.signed(vector.public_key, forged.signed, forged.signature) || false, false);
                    same('small letters', seal.read(one.code.toLowerCase()).code, one.code);
                    same('hash', await seal.hash(one.code), one.hash);
                    if (one.short) {
                        const typed = seal.typedShort(one.short_code.toLowerCase().replace(/(...)(...)/, '$1-$2 '));
                        same('short', await seal.shortHash(vector.performance, typed), one.short);
                        const opened = await seal.opened(one.code, one.sealed);
                        same('sealed', JSON.stringify(opened),
                            JSON.stringify({name: one.name, help: one.help, remark: one.remark}));
                        same('without its code', await seal.opened(bent(one.code), one.sealed), null);
                    }
                }
                const head = `parterre-manifest-1\n${vector.performance}\n`;
                const lines = [...vector.tickets].sort((a, b) => a.hash < b.hash ? -1 : 1)
                    .map(one => `${one.hash} ${one.state} ${one.slip ?? ''}\n`).join('');
                same('version', await seal.version(`${head}${vector.starts_at}\n${vector.open_from}\n${vector.cancelled}\n${lines}`),
                    vector.version);
                same('signature', await seal.signed(vector.public_key, head + vector.version, vector.signature), true);
                same('another signature', await seal.signed(vector.public_key, head + 'x', vector.signature), false);
                return wrong;
            }
            """;

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

    /** What the house writes into its list is the same for the phone: src/test/resources/door/vector.json. */
    @Test
    void theListReadsAsItWasWritten() throws IOException {
        String vector = Files.readString(Path.of("src/test/resources/door/vector.json"));
        House house = Houses.on(Store.DERBY);
        try (Browser browser = Browser.open();
                Visitor phone = browser.visitor(house, Browser.phone())) {
            phone.opens("/sign-in");
            Assertions.assertThat(phone.page().evaluate(READING, vector))
                    .as("what is different")
                    .isEqualTo(List.of());
        }
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
