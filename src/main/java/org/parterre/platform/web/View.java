package org.parterre.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A page to render: which template, with which typed model. Templates take {@code page} (a {@link Page}) and {@code model}.
 *
 * @param template the path below src/main/jte, such as {@code seats/performance.jte}
 */
public record View(String template, Object model) {
    public static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    /** The page as an answer with another status than 200. */
    public Response status(int status) {
        return Response.status(status).type(HTML).entity(this).build();
    }
}
