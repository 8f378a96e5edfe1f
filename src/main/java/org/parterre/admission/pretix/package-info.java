/**
 * pretixSCAN as a guest: theatres own telephones with that app, and its proxy mode is a small set of calls. For such a device a
 * production is an event, a performance is both its date and its check-in list, a tariff is an item, a ticket is a position. Every scan
 * goes through {@link org.parterre.admission.Door} like any other; nothing is kept on the device, so it works only while there is a
 * network. What the app asks and reads is found in its published sources (pretix/libpretixsync, Apache-2.0); names in here that are
 * not ours are that protocol's.
 *
 * <p>What can't be had: the app's language (it sends no {@code Accept-Language}, so it is answered in Dutch); a nonce, which it
 * leaves out of its scans; iOS, where it has no proxy mode; badges. By a name it takes only a certificate that the telephone trusts,
 * by a bare IP address any, and plain http too. A base address with a path can't be paired with: half of its calls leave the path out.
 */
@NullMarked
package org.parterre.admission.pretix;

import org.jspecify.annotations.NullMarked;
