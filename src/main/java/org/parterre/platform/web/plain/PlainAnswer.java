package org.parterre.platform.web.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.parterre.platform.web.JsonForm;
import org.parterre.platform.web.SecurityHeaders;

/** Sends what a resource answered, a JSON view or a problem, to somebody who came by a servlet filter. */
final class PlainAnswer {
    private PlainAnswer() {}

    /** @param secure whether the audience's address is https */
    static void send(HttpServletRequest request, Response answer, HttpServletResponse response, boolean secure)
            throws IOException {
        byte[] body = answer.hasEntity()
                ? JsonForm.jsonb().toJson(answer.getEntity()).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        response.setStatus(answer.getStatus());
        SecurityHeaders.each(secure, response::setHeader);
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (answer.getLocation() != null) { // JAX-RS says the whole address, too
            URI here = URI.create(request.getRequestURL().toString());
            response.setHeader(
                    HttpHeaders.LOCATION, here.resolve(answer.getLocation()).toString());
        }
        if (!answer.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)) {
            response.setContentType(MediaType.APPLICATION_JSON);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
