package org.parterre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads, without running any of their code, the classes that a server was seen to need, for {@link ClassArchive}. */
public final class LoadClasses {
    private LoadClasses() {}

    public static void main(String[] args) throws IOException {
        Leash.tie(System.in);
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        for (String line : lines) {
            if (line.startsWith("#") || line.startsWith("@")) continue;
            int space = line.indexOf(' ');
            load((space < 0 ? line : line.substring(0, space)).replace('/', '.'));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException | LinkageError generatedOrOfTheApplication) {
            // some of the list only exist in a running server, or on another Java
        }
    }
}
