package org.parterre.bench;

import java.nio.charset.StandardCharsets;

/** Reads the head of an HTTP answer as far as a load needs it, without making objects of every line. */
final class Heads {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

    private Heads() {}

    /** @param length of the body, where it isn't chunked · @param close true where the server ends the connection after it */
    record Head(int status, int length, boolean chunked, boolean close) {}

    /** Where the body begins, or 0 while the head isn't whole. */
    static int end(byte[] bytes, int filled) {
        for (int i = 3; i < filled; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    static Head read(byte[] bytes, int end) {
        int status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        int length = 0;
        boolean chunked = false;
        boolean close = false;
        for (int i = 0; i < end - 2; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            int line = i + 1;
            if (begins(bytes, line, LENGTH)) {
                length = number(bytes, line + LENGTH.length);
            } else if (begins(bytes, line, CHUNKED)) {
                chunked = true;
            } else if (begins(bytes, line, CLOSE)) {
                close = true;
            }
        }
        return new Head(status, length, chunked, close);
    }

    private static boolean begins(byte[] bytes, int at, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            int c = bytes[at + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int at) {
        int value = 0;
        for (int i = at; bytes[i] != '\r'; i++) {
            if (bytes[i] != ' ') {
                value = value * 10 + bytes[i] - '0';
            }
        }
        return value;
    }
}
