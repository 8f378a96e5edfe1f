/**
 * How the house says no: whatever stops a request, be it a refusal, a missing role, a mistake or the server itself, becomes one
 * sentence, on a page for people and as a problem document for programs. No class name leaves the house.
 */
@NullMarked
package org.parterre.platform.web.failure;

import org.jspecify.annotations.NullMarked;
