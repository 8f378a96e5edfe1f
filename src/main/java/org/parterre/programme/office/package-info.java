/**
 * The organiser's office: the forms and the requests by which the season is planned, read as a person types them. What they mean
 * is handed to {@link org.parterre.programme.Season} and {@link org.parterre.programme.Announcement}, which know no form.
 */
@NullMarked
package org.parterre.programme.office;

import org.jspecify.annotations.NullMarked;
