/** What happened at the doors of an evening, for the office: counted from the scans, which are never changed. */
@NullMarked
package org.parterre.admission.report;

import org.jspecify.annotations.NullMarked;
