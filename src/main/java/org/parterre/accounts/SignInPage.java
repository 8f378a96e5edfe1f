package org.parterre.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;

/**
 * The sign-in page.
 *
 * @param to where to go on to, or empty
 * @param name as typed before
 * @param door whether somebody was on the way to the door, where a device may be paired instead
 * @param problem why it did not work, or null
 * @param demo who can come in with one press, in demo mode only
 */
public record SignInPage(String to, boolean door, String name, @Nullable String problem, List<DemoSignIn> demo) {
    /** One of the demo's sign-ins. */
    public record DemoSignIn(String name, String password, Role role) {}
}
