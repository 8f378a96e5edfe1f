package org.parterre.platform.web.failure;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Hands {@code TransactionalException} to {@link Failures}; the server's own mapper for it fails. */
@Provider
public class TransactionalMapper implements ExceptionMapper<TransactionalException> {
    @Inject
    Failures failures;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(TransactionalException failure) {
        return failures.answer(failure, Failures.forProgram(uri.getPath(), headers.getAcceptableMediaTypes()));
    }
}
