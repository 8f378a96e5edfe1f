package org.parterre.launch;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** Payara Micro, known by name only: boots it and finds out whether the application was really deployed. */
final class Payara {
    private static final String LAUNCHER = "fish.payara.micro.impl.RootDirLauncher";

    /** Where the application leaves that sentence. */
    private static final String WHY_NOT = "parterre.start.failure";

    private Payara() {}

    /**
     * Returns when the application is deployed.
     *
     * @throws CannotStart with the sentence that the application left in {@code parterre.start.failure}, if it did
     */
    static void boot(File home, int port) throws CannotStart {
        try {
            forgetLastRun(home);
            String[] args = {
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                new File(home, "preboot.txt").getPath(),
                "--logproperties",
                logging(home).toString(),
                "--contextroot",
                "/",
                "--deploy",
                new File(home, "parterre").getPath(),
            };
            Class.forName(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) args);
            if (!isDeployed()) throw failure("The application could not be deployed");
        } catch (InvocationTargetException e) {
            throw failure("The server could not start (" + root(e).getMessage() + ")");
        } catch (ReflectiveOperationException | IOException e) {
            throw failure("The server could not start (" + e + ")");
        }
    }

    /** What an earlier run left, perhaps half written when it was killed, must not decide about this one. */
    private static void forgetLastRun(File home) throws IOException {
        for (String name : new String[] {"config", "applications", "generated", "tmp"})
            Unpacked.delete(new File(home, name));
        new File(home, "tmp").mkdir();
        Path pristine = new File(home, "pristine").toPath();
        Path config = new File(home, "config").toPath();
        try (Stream<Path> all = Files.walk(pristine)) {
            for (Path from : (Iterable<Path>) all::iterator)
                Files.copy(from, config.resolve(pristine.relativize(from)));
        }
    }

    /** {@code java.util.logging} knows no variables, so the folder is filled in here. */
    private static Path logging(File home) throws IOException {
        String logs =
                new File(System.getProperty("parterre.data"), "logs").getPath().replace('\\', '/');
        String text =
                Files.readString(new File(home, "logging.properties").toPath()).replace("@logs@", logs);
        return Files.writeString(new File(home, "tmp/logging.properties").toPath(), text);
    }

    /** A failed deployment does not stop Payara Micro: it goes on, with nothing to serve. */
    private static boolean isDeployed() throws ReflectiveOperationException {
        Object boot = Class.forName("fish.payara.micro.PayaraMicro")
                .getMethod("getInstance")
                .invoke(null);
        Object runtime = Class.forName("fish.payara.micro.boot.PayaraMicroBoot")
                .getMethod("getRuntime")
                .invoke(boot);
        Object names = Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("getDeployedApplicationNames")
                .invoke(runtime);
        return names instanceof Collection<?> applications && !applications.isEmpty();
    }

    /** Whether the application has left a sentence that says why it can't start. */
    static boolean saidWhyNot() {
        return !System.getProperty(WHY_NOT, "").isBlank();
    }

    static CannotStart failure(String otherwise) {
        String sentence = System.getProperty(WHY_NOT, "");
        if (sentence.isBlank()) {
            sentence = otherwise + "; see " + new File(System.getProperty("parterre.data"), "logs/server.log") + ".";
        }
        return new CannotStart(sentence.replace('\n', ' '));
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : root(cause);
    }
}
