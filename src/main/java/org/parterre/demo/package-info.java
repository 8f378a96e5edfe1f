/**
 * A season to look at: with {@code parterre.demo=true} on an empty database, three halls and a dozen evenings of *Goede
 * Zaken*, some of them half sold through the same box office and checkout that everybody uses. Reads config/demo.
 */
@NullMarked
package org.parterre.demo;

import org.jspecify.annotations.NullMarked;
