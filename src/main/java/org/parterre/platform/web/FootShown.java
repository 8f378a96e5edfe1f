package org.parterre.platform.web;

import java.util.ArrayList;
import java.util.List;

/** A page is about to be shown: whoever has a page that is to be found from everywhere adds it to the foot. */
public final class FootShown {
    private final List<Link> links = new ArrayList<>();

    /** A page. @param name in the reader's language */
    public record Link(String name, String path) {}

    FootShown() {}

    public void add(Link link) {
        links.add(link);
    }

    List<Link> links() {
        return List.copyOf(links);
    }
}
