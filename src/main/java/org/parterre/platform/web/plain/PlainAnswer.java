package org.parterre.platform.web.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parterre.platform.web.JsonForm;
import org.parterre.platform.web.SecurityHeaders;

/** Sends what a resource answered, a JSON view or a problem, to somebody who came by a servlet filter. */
final class PlainAnswer {
    /** Writing one asks the server's registries each time. There are two or three. */
    private static final Map<MediaType, String> TYPES = new ConcurrentHashMap<>();

    private PlainAnswer() {}

    /** @param secure whether the audience's address is https */
    static void send(HttpServletRequest request, Response answer, HttpServletResponse response, boolean secure)
            throws IOException {
        byte[] body = answer.hasEntity()
                ? JsonForm.jsonb().toJson(answer.getEntity()).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        response.setStatus(answer.getStatus());
        SecurityHeaders.each(secure, response::setHeader);
        if (!answer.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)) {
            response.setContentType(MediaType.APPLICATION_JSON);
        }
        answer.getHeaders()
                .forEach((name, values) -> values.forEach(value -> response.addHeader(name, said(value, request))));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String said(Object value, HttpServletRequest request) {
        if (value instanceof MediaType type) {
            return TYPES.computeIfAbsent(type, MediaType::toString);
        }
        if (value instanceof URI location) { // JAX-RS says the whole address, too
            return URI.create(request.getRequestURL().toString())
                    .resolve(location)
                    .toString();
        }
        return value.toString();
    }
}
