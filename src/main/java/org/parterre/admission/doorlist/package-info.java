/**
 * The door on paper, for the evening on which nothing works: everybody by name and by seat, with boxes to tick. Printed when
 * somebody asks for it, and mailed to the box office an hour before the doors open.
 *
 * <p>It is full of people, and of what they need: it is drawn for whoever asks, or when the letter leaves, and kept nowhere. Leans on
 * mail and the orders' letterheads, which DESIGN's table didn't foresee for the door.
 */
@NullMarked
package org.parterre.admission.doorlist;

import org.jspecify.annotations.NullMarked;
