package org.parterre.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One keep-alive connection that sends ready-made bytes and reads the answer, as cheaply as Java can: it shares the cores with
 * what it measures. Not for two threads at once; an answer lasts until the next is asked for.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private boolean open;

    private byte[] bytes = new byte[1 << 15];
    private int filled;
    private int head;
    private int end;

    Wire(int port) {
        this.port = port;
    }

    /** @param headers names and values in turn */
    static byte[] request(String method, String path, String body, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            text.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        if (content.length > 0) {
            text.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    static byte[] json(String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return request("POST", path, body, all);
    }

    /** Sends it and reads the whole answer. A connection that the server ended between two requests is made anew. @return the status */
    int ask(byte[] request) throws IOException {
        boolean fresh = !open;
        if (fresh) {
            connect();
        }
        try {
            out.write(request);
            return read();
        } catch (EOFException | java.net.SocketException gone) {
            close();
            if (fresh || filled > 0) {
                throw gone;
            }
            return ask(request);
        }
    }

    /** The body of the last answer. */
    String text() {
        return new String(bytes, head, end - head, StandardCharsets.UTF_8);
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, head, end);
    }

    /** The first text of that name in the last answer's JSON, as it stands there. @throws IllegalStateException where there is none */
    String member(String name) {
        String text = text();
        int at = text.indexOf("\"" + name + "\":\"");
        if (at < 0) {
            throw new IllegalStateException("no " + name + " in " + text);
        }
        int from = at + name.length() + 4;
        return text.substring(from, text.indexOf('"', from));
    }

    /** A header of the last answer, or an empty text. */
    String header(String name) {
        String all = new String(bytes, 0, head, StandardCharsets.ISO_8859_1);
        int at = all.toLowerCase(Locale.ROOT).indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 3;
        return all.substring(from, all.indexOf('\r', from)).strip();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        open = true;
    }

    private int read() throws IOException {
        filled = 0;
        head = 0;
        while (head == 0) {
            fill();
            head = Heads.end(bytes, filled);
        }
        Heads.Head said = Heads.read(bytes, head);
        if (said.chunked()) {
            end = head;
            int at = head;
            for (int size = chunk(at); size > 0; size = chunk(at)) {
                at = lineEnd(at);
                need(at + size + 2);
                System.arraycopy(bytes, at, bytes, end, size);
                end += size;
                at += size + 2;
            }
            need(lineEnd(at) + 2);
        } else {
            end = head + said.length();
            need(end);
        }
        if (said.close()) {
            close();
        }
        return said.status();
    }

    private int chunk(int at) throws IOException {
        int past = lineEnd(at);
        return Integer.parseInt(new String(bytes, at, past - at, StandardCharsets.US_ASCII).strip(), 16);
    }

    private int lineEnd(int at) throws IOException {
        int past = at;
        while (true) {
            need(past + 1);
            if (bytes[past++] == '\n') {
                return past;
            }
        }
    }

    private void need(int count) throws IOException {
        while (filled < count) {
            fill();
        }
    }

    private void fill() throws IOException {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int count = in.read(bytes, filled, bytes.length - filled);
        if (count < 0) {
            throw new EOFException("the server ended the connection");
        }
        filled += count;
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
