/**
 * Who works here, and who of them is signed in until when: names, roles, hashed passwords and sessions, as the database keeps
 * them. The ways in, by a form, a program or a welcome link, are next door in {@code accounts}, which builds on this.
 */
@NullMarked
package org.parterre.accounts.roster;

import org.jspecify.annotations.NullMarked;
