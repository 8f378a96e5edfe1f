package org.parterre.launch;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;

/**
 * What the command line asks for.
 *
 * @param port where to listen: {@code --port}, else {@code parterre.port}, else 8080; for 0 a free one was chosen
 * @param data the absolute data folder: {@code parterre.data}, else {@code ./data}
 * @param help only the usage is wanted
 */
record Options(int port, File data, boolean help) {
    /** For the build: names a folder for the list of loaded classes and their archive; the program ends when it has them. */
    static final String REHEARSAL = "parterre.launch.rehearsal";

    static final String USAGE =
            """
            Usage: java [-Dparterre.NAME=VALUE ...] -jar parterre.jar [--port N] [--help]

              --port N               listen on port N (default 8080; 0 takes any free one)
              -Dparterre.demo=true   a demonstration theatre, on an empty database
              -Dparterre.data=DIR    where everything is kept (default ./data)

            A setting parterre.db.url can also be given as the environment variable PARTERRE_DB_URL, and so on.
            Options for the server's Java machine go into PARTERRE_JAVA_OPTS, for example "-Xmx1g".""";

    static Options of(String[] args) throws CannotStart {
        boolean help = false;
        String port = setting("parterre.port", "8080");
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--help") || arg.equals("-h")) {
                help = true;
            } else if (arg.equals("--port") && i + 1 < args.length) {
                port = args[++i];
            } else if (arg.startsWith("--port=")) {
                port = arg.substring("--port=".length());
            } else {
                throw wrongUse(arg.equals("--port") ? "--port needs a number." : "Unknown option " + arg + ".");
            }
        }
        return new Options(portNumber(port), new File(setting("parterre.data", "data")).getAbsoluteFile(), help);
    }

    /** The system property of that name, else the environment variable that MicroProfile Config would read for it. */
    private static String setting(String name, String otherwise) {
        String property = System.getProperty(name);
        if (property != null && !property.isBlank()) return property;
        String variable = System.getenv(name.replace('.', '_').toUpperCase(java.util.Locale.ROOT));
        return variable != null && !variable.isBlank() ? variable : otherwise;
    }

    private static int portNumber(String text) throws CannotStart {
        try {
            int port = Integer.parseInt(text);
            if (port == 0) return freePort();
            if (port > 0 && port <= 65535) return port;
        } catch (NumberFormatException | IOException notANumber) {
            // the sentence below says it
        }
        throw wrongUse("The port must be a number from 0 to 65535, not \"" + text + "\".");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static CannotStart wrongUse(String sentence) {
        return new CannotStart(sentence + "\n\n" + USAGE, CannotStart.WRONG_USE);
    }
}
