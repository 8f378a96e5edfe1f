package org.parterre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parterre.platform.Settings;

class FirstSignInTest {
    private final FirstSignIn firstSignIn = new FirstSignIn();

    FirstSignInTest(@TempDir Path data) {
        firstSignIn.settings = new Settings() {
            @Override
            public String data() {
                return data.resolve("new").toString();
            }
        };
    }

    @Test
    void theLinkLiesInAFileThatOnlyTheOwnerReads() throws IOException {
        firstSignIn.write("http://localhost:8080/welcome?code=abc");
        assertThat(firstSignIn.file()).hasContent("http://localhost:8080/welcome?code=abc");
        if (Files.getFileStore(firstSignIn.file()).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(firstSignIn.file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aNewerLinkReplacesTheOlderOne() throws IOException {
        firstSignIn.write("http://localhost:8080/welcome?code=abc");
        firstSignIn.write("http://localhost:8080/welcome?code=def");
        assertThat(firstSignIn.file()).hasContent("http://localhost:8080/welcome?code=def");
    }

    @Test
    void theFileGoesWhenItsLinkIsUsedAndNotWhenAnotherIs() throws IOException {
        firstSignIn.write("http://localhost:8080/welcome?code=abc");
        firstSignIn.used("xyz");
        assertThat(firstSignIn.isWaiting()).isTrue();
        firstSignIn.used("abc");
        assertThat(firstSignIn.isWaiting()).isFalse();
        firstSignIn.used("abc");
    }
}
