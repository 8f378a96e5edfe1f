/**
 * pretixSCAN as a guest: theatres own telephones with that app, and its proxy mode is a small set of calls. For such a device a
 * production is an event, a performance is both its date and its check-in list, a tariff is an item, a ticket is a position. Every scan
 * goes through {@link org.parterre.admission.Door} like any other; nothing is kept on the device, so it works only while there is a
 * network. What the app asks and reads is found in its published sources (pretix/libpretixsync, Apache-2.0); names in here that are
 * not ours are that protocol's.
 *
 * <p>What the app does not give us: its language (it sends no {@code Accept-Language}, so it is answered in Dutch), a nonce with a
 * scan, and any call when its proxy mode is asked for on iOS, where there is none. By a name it takes only a certificate that the
 * telephone trusts, by a bare IP address any, and http too. An address with a path in it can't be paired with: half of the app's calls
 * leave the path out. It prints no badges of ours.
 */
@NullMarked
package org.parterre.admission.pretix;

import org.jspecify.annotations.NullMarked;
