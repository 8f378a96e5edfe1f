package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Nobody needs more than 256 KiB to say which seats: larger bodies are answered 413, with or without a stated length. And
 * nobody needs boxes in boxes in boxes: a reader that skips 40,000 of them is busy for minutes, so they are answered 400.
 */
@Provider
@PreMatching
@Priority(150)
public class BodyLimit implements ContainerRequestFilter {
    private static final int MOST = 256 * 1024;
    private static final int READ_ON = 2 * 1024 * 1024;
    private static final int DEEPEST = 64;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST) {
            throw refused(Response.Status.REQUEST_ENTITY_TOO_LARGE, request.getEntityStream());
        }
        if (request.hasEntity()) {
            boolean json = request.getMediaType() != null
                    && request.getMediaType().getSubtype().endsWith("json");
            request.setEntityStream(new Bounded(request.getEntityStream(), json));
        }
    }

    /**
     * Refuses a body after reading on for a while: of a connection on which a body was left unread, this server answers no
     * later request, and over HTTP/2 it does not give back what the body took of the window.
     */
    private static ClientErrorException refused(Response.Status status, InputStream rest) {
        byte[] waste = new byte[8192];
        try {
            for (int read = 0, got = 0; read < READ_ON && got >= 0; read += got) {
                got = rest.read(waste);
            }
        } catch (IOException gone) {
            // nobody is left to be refused
        }
        return new ClientErrorException(status);
    }

    private static final class Bounded extends FilterInputStream {
        private final boolean json;
        private int left = MOST;
        private int depth;
        private boolean inText;
        private boolean escaped;

        Bounded(InputStream in, boolean json) {
            super(in);
            this.json = json;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
                look((byte) b);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(0, got));
            for (int i = 0; i < got; i++) {
                look(buffer[offset + i]);
            }
            return got;
        }

        private void count(int got) {
            left -= got;
            if (left < 0) {
                throw refused(Response.Status.REQUEST_ENTITY_TOO_LARGE, in);
            }
        }

        /** Counts how deep objects and arrays are nested; in UTF-8 no other character looks like a bracket or a quote. */
        private void look(byte b) {
            if (!json) {
                return;
            }
            if (inText) {
                inText = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                inText = true;
            } else if (b == '{' || b == '[') {
                depth++;
                if (depth > DEEPEST) {
                    throw refused(Response.Status.BAD_REQUEST, in);
                }
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
    }
}
