package org.parterre.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.tickets.TicketCode.Read;

class TicketCodeTest {
    private static final KeyPair KEY = SigningKeys.generate();
    private static final Signer SIGNER = new Signer(KEY);
    private static final String CODE = TicketCode.write(1101, 4711, 3, SIGNER);

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1101, 4711, 1", "4294967295, 281474976710655, 65535"})
    void whatIsWrittenIsRead(long performance, long ticket, int revision) {
        String code = TicketCode.write(performance, ticket, revision, SIGNER);
        assertThat(code).hasSize(TicketCode.LENGTH);
        assertThat(read(code)).isEqualTo(new Read.Genuine(performance, ticket, revision));
    }

    @Test
    void theSameTicketAlwaysHasTheSameCode() {
        assertThat(TicketCode.write(1101, 4711, 3, SIGNER)).isEqualTo(CODE);
    }

    /** A phone at the door has the public key, and a library of its own. */
    @Test
    void othersVerifyItByThePublicKey() throws GeneralSecurityException {
        byte[] bytes = Objects.requireNonNull(Base45.decode(CODE));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KEY.getPublic());
        signature.update(bytes, 0, bytes.length - Signer.SIGNATURE);
        assertThat(signature.verify(bytes, bytes.length - Signer.SIGNATURE, Signer.SIGNATURE))
                .isTrue();
    }

    @Test
    void everyBitThatIsTurnedShows() {
        byte[] bytes = Objects.requireNonNull(Base45.decode(CODE));
        for (int bit = 0; bit < 8 * 77; bit++) {
            byte[] tampered = bytes.clone();
            tampered[bit / 8] ^= (byte) (1 << bit % 8);
            Read expected = bit < 8 ? new Read.Unreadable() : new Read.Forged();
            assertThat(read(Base45.encode(tampered))).as("bit %d", bit).isEqualTo(expected);
        }
    }

    @Test
    void everyCharacterThatIsChangedShows() {
        for (int at = 0; at < CODE.length(); at++) {
            for (char other : "0AZ:. ".toCharArray()) {
                if (CODE.charAt(at) != other) {
                    String changed = CODE.substring(0, at) + other + CODE.substring(at + 1);
                    assertThat(read(changed)).isNotInstanceOf(Read.Genuine.class);
                }
            }
        }
    }

    @Test
    void halfACodeIsNone() {
        for (int length = 0; length < CODE.length(); length++) {
            assertThat(read(CODE.substring(0, length))).isEqualTo(new Read.Unreadable());
        }
        assertThat(read(CODE + CODE)).isEqualTo(new Read.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org/", "K7Q-2M9-XDA", "שלום", "<script>alert(1)</script>"})
    void foreignTextsAreUnreadable(String text) {
        assertThat(read(text)).isEqualTo(new Read.Unreadable());
    }

    @Test
    void aCodeOfAnotherHouseIsForged() {
        String foreign = TicketCode.write(1101, 4711, 3, new Signer(SigningKeys.generate()));
        assertThat(read(foreign)).isEqualTo(new Read.Forged());
    }

    @Test
    void aHandScannersHabitsDoNoHarm() {
        assertThat(read(CODE + "\r\n")).isInstanceOf(Read.Genuine.class);
        assertThat(read("\t" + CODE.toLowerCase(Locale.ROOT))).isInstanceOf(Read.Genuine.class);
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TicketCode.write(1L << 32, 1, 1, SIGNER));
        assertThatIllegalArgumentException().isThrownBy(() -> TicketCode.write(1, -1, 1, SIGNER));
        assertThatIllegalArgumentException().isThrownBy(() -> TicketCode.write(1, 1, 65_536, SIGNER));
    }

    @Test
    void aKeyThatWasKeptStillSigns() {
        Signer kept = new Signer(SigningKeys.read(
                Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded()),
                Base64.getEncoder().encodeToString(KEY.getPrivate().getEncoded())));
        assertThat(TicketCode.write(1101, 4711, 3, kept)).isEqualTo(CODE);
        assertThat(TicketCode.read(CODE, kept, facts -> null)).isEqualTo(new Read.Genuine(1101, 4711, 3));
    }

    private static Read read(String text) {
        return TicketCode.read(text, SIGNER, facts -> null);
    }
}
