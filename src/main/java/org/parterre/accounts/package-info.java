/**
 * The ways in for those who work here: signing in and out, and the welcome link of somebody new. Whom it lets in is in {@link
 * org.parterre.accounts.roster}, and in {@link org.parterre.accounts.devices} what stands at the door and is nobody. Others only meet a
 * name and its role: as the principal that {@code @StaffOnly} asks for, as {@code Actor} and as {@code Page.staff()}.
 */
@NullMarked
package org.parterre.accounts;

import org.jspecify.annotations.NullMarked;
