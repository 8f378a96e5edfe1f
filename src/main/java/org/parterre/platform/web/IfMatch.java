package org.parterre.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The version of a thing as the tag of its answer, and the version that a program says it has seen (RFC 9110 §13.1.1). */
public final class IfMatch {
    private IfMatch() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** @param tags the header {@code If-Match}, or null: then whatever changed since doesn't matter */
    public static LongPredicate seen(@Nullable String tags, Request request) {
        return version -> tags == null || request.evaluatePreconditions(tag(version)) == null;
    }
}
