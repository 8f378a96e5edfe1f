/**
 * Makes one file start like a program: {@code java -jar parterre.jar}.
 *
 * <p>Two processes. The launcher ({@link org.parterre.launch.Main}) is small: it reads the options, locks the data folder,
 * unpacks the server once per content of the jar, makes the class archive that quickens every start, and starts the server as
 * a child with flags that the {@code java -jar} of a user cannot carry. The child ({@link org.parterre.launch.Server}) boots
 * Payara Micro, which it knows by name only, and says on a pipe when it is ready or why it is not.
 *
 * <p>The pipes are also the leash. Settings travel down the child's standard input, where {@code ps} shows nothing; when
 * that input ends, because the launcher is gone in whatever way, the child halts.
 *
 * <p>Nothing here depends on another package, and nothing else depends on this one: the application says why it could not
 * start by one plain sentence in the system property {@code parterre.start.failure}, set before it throws.
 */
@NullMarked
package org.parterre.launch;

import org.jspecify.annotations.NullMarked;
