package org.parterre.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource, or one method of it, that is for that role and those that include it. Not {@code @RolesAllowed}: the server holds
 * that one too, by its own idea of who is signed in.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StaffOnly {
    Role value();

    /** The property of a request that says, as a {@link org.parterre.platform.Refusal}, why nobody is behind it. */
    String REFUSAL = "parterre.refusal";
}
