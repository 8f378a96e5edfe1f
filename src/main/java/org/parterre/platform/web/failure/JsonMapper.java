package org.parterre.platform.web.failure;

import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Hands {@code JsonbException} to {@link Failures}; the server's own mapper for it would tell class names. */
@Provider
public class JsonMapper implements ExceptionMapper<JsonbException> {
    @Inject
    Failures failures;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(JsonbException failure) {
        return failures.answer(failure, Failures.forProgram(uri.getPath(), headers.getAcceptableMediaTypes()));
    }
}
