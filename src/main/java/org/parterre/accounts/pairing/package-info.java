/**
 * How a device is made and paired, for people and for programs. The office sees a QR code once; the telephone that opens its address
 * is told which device it is to be, and becomes it at the press of a button: looking changes nothing, because messengers look at
 * every link that passes through them.
 */
@NullMarked
package org.parterre.accounts.pairing;

import org.jspecify.annotations.NullMarked;
