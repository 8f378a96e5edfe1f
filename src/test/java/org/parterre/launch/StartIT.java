package org.parterre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Who can't start says why in a sentence, and goes with a code that a script can read. */
class StartIT {
    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    @Test
    void helpIsGivenAndWrongUseIsNot() throws Exception {
        Ended help = start(folder, List.of(), "--help");
        assertThat(help.code()).isZero();
        assertThat(help.said()).contains("--port N", "parterre.demo");
        for (String[] wrong : new String[][] {{"--wrong"}, {"--port"}, {"--port", "many"}, {"--port", "70000"}}) {
            Ended refused = start(folder, List.of(), wrong);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.said()).contains(wrong[wrong.length - 1], "Usage:");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ended refused = start(folder, List.of(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.said()).contains("Port " + taken.getLocalPort());
            inOneSentence(refused);
        }
    }

    @Test
    void aDataFolderHasOneHouse() throws Exception {
        Path theirs = Houses.on(Store.DERBY).data();
        Ended refused = start(theirs, List.of(), "--port", "0");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains(theirs.toAbsolutePath().toString(), "in use");
        inOneSentence(refused);
        assertThat(Houses.on(Store.DERBY).client().get("/").status()).isEqualTo(200);
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Ended refused = start(file, List.of(), "--port", "0");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("data folder");
        inOneSentence(refused);
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        Ended refused =
                start(folder, List.of("-Dparterre.db.url=jdbc:postgresql://localhost:1/parterre"), "--port", "0");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).containsIgnoringCase("database").contains("localhost:1");
        inOneSentence(refused);
    }

    private static void inOneSentence(Ended refused) {
        assertThat(refused.said()).doesNotContain("Exception", "\tat ", "SEVERE", "org.parterre");
        assertThat(refused.said().strip().lines()).hasSizeLessThanOrEqualTo(2);
    }

    private static Ended start(Path data, List<String> properties, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(properties);
        command.addAll(List.of("-Dparterre.data=" + data, "-jar", new File("target/parterre.jar").getPath()));
        command.addAll(List.of(options));
        File said = File.createTempFile("said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
            return new Ended(process.exitValue(), Files.readString(said.toPath()));
        } finally {
            process.destroyForcibly();
            Files.delete(said.toPath());
        }
    }
}
