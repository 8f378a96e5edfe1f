package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Reads the body where a whole file is sent, up to what that place takes; more is answered 413. Comes after it is known who sends
 * it: what somebody sends who may not is read and kept nowhere, so that nobody fills the memory from outside.
 */
@Provider
@PreMatching
@Priority(115)
public class FileLimit implements ContainerRequestFilter {
    @Inject
    FilePlaces places;

    @Override
    public void filter(ContainerRequestContext request) {
        FilePlaces.Taken place = request.hasEntity() ? places.at(request) : null;
        if (place == null) {
            return;
        }
        try {
            if (request.getSecurityContext().isUserInRole(place.role().name())) {
                request.setEntityStream(
                        new ByteArrayInputStream(BodyLimit.read(request.getEntityStream(), place.mostBytes())));
            } else {
                BodyLimit.throwAway(request.getEntityStream());
            }
        } catch (IOException gone) {
            throw new BadRequestException(gone);
        }
    }
}
