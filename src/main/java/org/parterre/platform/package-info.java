/**
 * What every feature needs and none owns: settings, the clock, refusals, the audit trail. The web and the database have
 * rooms of their own beside this page.
 */
@NullMarked
package org.parterre.platform;

import org.jspecify.annotations.NullMarked;
