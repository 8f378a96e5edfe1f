/**
 * The eye of the door: finds a ticket's code in a picture of the camera. This room alone is compiled to JavaScript (TeaVM,
 * see the pom) and served as {@code /assets/admission/qr-reader.js}; nothing on the server calls it, and its class files stay
 * out of the application.
 */
@NullMarked
package org.parterre.admission.reader;

import org.jspecify.annotations.NullMarked;
