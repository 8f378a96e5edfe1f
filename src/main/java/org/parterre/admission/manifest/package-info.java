/**
 * The list that a device at the door keeps, so that it can answer without a network. Made a handful of queries at a time and at
 * most about once a second for each evening, however many devices ask; who has an earlier list gets what changed since.
 */
@NullMarked
package org.parterre.admission.manifest;

import org.jspecify.annotations.NullMarked;
