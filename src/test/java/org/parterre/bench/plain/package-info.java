/** What runs inside the server that the program is measured against: a servlet and a resource, and nothing of the program. */
@NullMarked
package org.parterre.bench.plain;

import org.jspecify.annotations.NullMarked;
