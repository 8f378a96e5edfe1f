package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body where a whole file is sent, up to what that place takes; more is answered 413. Comes after it is known who sends
 * it: what somebody sends who may not is read and kept nowhere, so that nobody fills the memory from outside.
 */
@Provider
@PreMatching
@Priority(115)
public class FileLimit implements ContainerRequestFilter {
    @Inject
    Instance<Files> places;

    /** Where a whole file may be sent. Its reader looks at it as it is, and says what is wrong with it. */
    public interface Files {
        /** The path of the resource, without a slash before it. */
        String path();

        int mostBytes();

        /** Who may send one. */
        Role role();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Files place = request.hasEntity() ? at(places, request) : null;
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

    /** The place that takes the files of that request, or null where it is no such request. */
    static @Nullable Files at(Iterable<Files> places, ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        for (Files place : places) {
            if (place.path().equals(path)) {
                return place;
            }
        }
        return null;
    }
}
