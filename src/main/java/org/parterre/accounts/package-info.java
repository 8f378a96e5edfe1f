/**
 * Who works here: staff, their roles and passwords, signing in and out. Others only meet a signed-in name and its role, as
 * the container's principal ({@code @RolesAllowed}), as {@code Actor} and as {@code Page.staff()}.
 */
@NullMarked
package org.parterre.accounts;

import org.jspecify.annotations.NullMarked;
