package org.parterre.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where whole files may be sent, by path; found out once, because every request with a body asks. */
@ApplicationScoped
public class FilePlaces {
    /** The number of a thing within a path. */
    private static final Pattern ID = Pattern.compile("/\\d{1,18}(?=/|$)");

    private static final String ANY = "/{id}";

    @Inject
    Instance<Place> all;

    private final Map<String, Taken> byPath = new HashMap<>();

    /** A resource to which a whole file may be sent. Its reader looks at it as it is, and says what is wrong with it. */
    public interface Place {
        /** The path of the resource, without a slash before it; {@code {id}} stands for any number, and may be left out at its end. */
        String path();

        int mostBytes();

        /** Who may send one. */
        Role role();
    }

    /** What a place takes, and from whom. */
    public record Taken(int mostBytes, Role role) {}

    @PostConstruct
    void find() {
        for (Place place : all) {
            byPath.put(place.path(), new Taken(place.mostBytes(), place.role()));
        }
    }

    /** What the place of that request takes; null where no files are sent. */
    public @Nullable Taken at(ContainerRequestContext request) {
        String kind = ID.matcher(request.getUriInfo().getPath()).replaceAll(ANY);
        Taken taken = byPath.get(kind);
        return taken != null || !kind.endsWith(ANY)
                ? taken
                : byPath.get(kind.substring(0, kind.length() - ANY.length()));
    }
}
