/**
 * The view from a seat: photographs that belong to a hall, taken from a section, a row or a seat. What somebody sends is read with
 * care and written anew without anything but the picture; it comes in by the office or by API, and goes out to everybody.
 */
@NullMarked
package org.parterre.venue.views;

import org.jspecify.annotations.NullMarked;
