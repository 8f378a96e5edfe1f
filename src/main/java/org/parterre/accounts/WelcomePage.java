package org.parterre.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody new chooses a password.
 *
 * @param code the secret of the welcome link
 * @param problem the message that says what is wrong with the password, or null
 */
public record WelcomePage(String name, String code, int shortest, @Nullable String problem) {}
