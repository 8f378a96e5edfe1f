/** The contract as a page: reads {@code META-INF/openapi.json} and shows it to people, without a script from elsewhere. */
@NullMarked
package org.parterre.platform.web.docs;

import org.jspecify.annotations.NullMarked;
