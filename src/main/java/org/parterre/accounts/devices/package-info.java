/**
 * The telephones and scanners at the door, which belong to no person: made in the office, paired once by a code, revoked. A device
 * shows a token, of which only the hash is kept, and may do what the role DOOR may. The pages and the API are next door in {@code
 * accounts.pairing}.
 */
@NullMarked
package org.parterre.accounts.devices;

import org.jspecify.annotations.NullMarked;
