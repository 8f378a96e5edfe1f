/**
 * A short way for the few requests that come by the thousand in their plainest form: past JAX-RS, to the same resource.
 */
@NullMarked
package org.parterre.platform.web.plain;

import org.jspecify.annotations.NullMarked;
