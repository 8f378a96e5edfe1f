/**
 * The eye of the door, which finds a ticket's code in a picture of the camera, and its judgement, so that a phone without a
 * network decides by the same code as the house. This room alone is compiled to JavaScript, with what it calls (TeaVM, see the
 * pom), and served as {@code /assets/admission/phone.js}; nothing on the server calls it, and its class files stay out of the
 * application.
 */
@NullMarked
package org.parterre.admission.reader;

import org.jspecify.annotations.NullMarked;
