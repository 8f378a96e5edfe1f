package org.parterre.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks the server, the way a load balancer would, whether it can be used. */
final class Readiness {
    private static final long PATIENCE_MILLIS = 60_000;
    /** For an application that has said why it can't start: the server counts it as deployed all the same. */
    private static final long DOUBT_MILLIS = 1_000;

    private static final int ANSWER_MILLIS = 30_000;

    private Readiness() {}

    /** Returns when {@code /health/ready} says UP. */
    static void await(int port) throws CannotStart {
        long begin = System.currentTimeMillis();
        while (!get(port, "/health/ready").startsWith("HTTP/1.1 200")) {
            long patience = Payara.saidWhyNot() ? DOUBT_MILLIS : PATIENCE_MILLIS;
            if (System.currentTimeMillis() - begin > patience)
                throw Payara.failure("The application did not become ready");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The whole answer, head and body; empty when there was none. */
    static String get(int port, String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
