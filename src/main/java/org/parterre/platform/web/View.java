package org.parterre.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A page to render: which template, with which typed model. Templates take {@code page} (a {@link Page}) and {@code model}.
 *
 * @param template the path below src/main/jte, such as {@code seats/performance.jte}
 */
public record View(String template, Object model) {
    public static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    /** The page as an answer that no browser and no proxy keeps: it is for whoever has its key, as it stands now. */
    public Response notKept(int status) {
        return Response.fromResponse(status(status))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The page as an answer with another status than 200. */
    public Response status(int status) {
        return Response.status(status).type(HTML).entity(this).build();
    }
}
