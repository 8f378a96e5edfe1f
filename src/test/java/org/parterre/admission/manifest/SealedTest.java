package org.parterre.admission.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedTest {
    @Test
    void onlyTheTicketsOwnCodeOpensIt() throws GeneralSecurityException {
        String sealed = Sealed.of("CODE", "Ada de Vries", "rolstoel", "");
        assertThat(opened("CODE", sealed)).isEqualTo("Ada de Vries\u001frolstoel\u001f");
        assertThatThrownBy(() -> opened("ANOTHER", sealed)).isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void nobodyForgesAPart() throws GeneralSecurityException {
        assertThat(opened("CODE", Sealed.of("CODE", "A\u001fB", "", ""))).isEqualTo("A B\u001f\u001f");
    }

    @Test
    void theSameIsSealedTheSameAndAnythingElseUnderAnotherIv() {
        String sealed = Sealed.of("CODE", "Ada", "", "");
        assertThat(Sealed.of("CODE", "Ada", "", "")).isEqualTo(sealed);
        assertThat(Sealed.of("CODE", "Ad", "a", "").substring(0, 16)).isNotEqualTo(sealed.substring(0, 16));
    }

    private static String opened(String code, String sealed) throws GeneralSecurityException {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Hashes.sha256("parterre sealed " + code), "AES"),
                new GCMParameterSpec(128, bytes, 0, 12));
        return new String(cipher.doFinal(bytes, 12, bytes.length - 12), StandardCharsets.UTF_8);
    }
}
