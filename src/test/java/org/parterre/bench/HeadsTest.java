package org.parterre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void theHeadEndsWithAnEmptyLine() {
        byte[] answer = bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(Heads.end(answer, answer.length)).isEqualTo(answer.length - 2);
        assertThat(Heads.end(answer, answer.length - 3)).isZero();
    }

    @Test
    void statusLengthAndEndOfConnectionAreUnderstoodInAnyCase() {
        byte[] answer = bytes("HTTP/1.1 409 Conflict\r\ncontent-LENGTH: 1234\r\nConnection: close\r\n\r\n");
        assertThat(Heads.read(answer, answer.length)).isEqualTo(new Heads.Head(409, 1234, false, true));
    }

    @Test
    void chunksAreAnnouncedAndAnEmptyAnswerHasNoLength() {
        byte[] chunked = bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        assertThat(Heads.read(chunked, chunked.length)).isEqualTo(new Heads.Head(200, 0, true, false));
        byte[] nothing = bytes("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n");
        assertThat(Heads.read(nothing, nothing.length)).isEqualTo(new Heads.Head(304, 0, false, false));
    }
}
