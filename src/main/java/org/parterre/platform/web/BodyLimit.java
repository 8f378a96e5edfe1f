package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads every body whole before anybody looks into it. Nobody needs more than 256 KiB to say which seats: what is larger is
 * answered 413, with or without a stated length. What calls itself JSON and is not, or puts boxes into boxes into boxes, is
 * answered 400 here, because the binding behind it would be busy with either for ever: it skips {@code [}} without end. Where
 * whole files are sent, {@link FileLimit} reads them.
 */
@Provider
@PreMatching
@Priority(105)
public class BodyLimit implements ContainerRequestFilter {
    private static final int MOST = 256 * 1024;
    /** As much as the server takes at all; see preboot.txt. */
    private static final int READ_ON = 6 * 1024 * 1024;

    private static final int DEEPEST = 64;
    private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());

    @Inject
    FilePlaces files;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity() || files.at(request) != null) {
            return;
        }
        byte[] body = read(request.getEntityStream(), MOST);
        MediaType type = request.getMediaType();
        if (type != null && type.getSubtype().endsWith("json") && !isJson(body)) {
            throw new BadRequestException();
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    /**
     * Reads on for a while when it is already too much: of a connection on which a body was left unread, this server answers
     * no later request, and over HTTP/2 it does not give back what the body took of the window.
     */
    static byte[] read(InputStream stream, int most) {
        try {
            byte[] body = stream.readNBytes(most + 1);
            if (body.length > most) {
                throwAway(stream);
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return body;
        } catch (IOException gone) {
            throw new BadRequestException(gone);
        }
    }

    static void throwAway(InputStream stream) throws IOException {
        byte[] nothing = new byte[8192];
        for (int more = 0, got = 0; more < READ_ON && got >= 0; more += got) {
            got = stream.read(nothing);
        }
    }

    /** Whether this is one JSON value, nested at most 64 deep; nothing at all is left to whoever expects something. */
    public static boolean isJson(byte[] body) {
        if (body.length == 0) {
            return true;
        }
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(body))) {
            int depth = 0;
            while (parser.hasNext()) {
                Event event = parser.next();
                if (event == Event.START_ARRAY || event == Event.START_OBJECT) {
                    depth++;
                } else if (event == Event.END_ARRAY || event == Event.END_OBJECT) {
                    depth--;
                }
                if (depth > DEEPEST) {
                    return false;
                }
            }
            return true;
        } catch (JsonException e) {
            return false;
        }
    }
}
