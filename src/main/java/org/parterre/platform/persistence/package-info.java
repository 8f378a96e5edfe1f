/** The database: one data source for Derby and PostgreSQL, migrations, whole transactions tried again. */
@NullMarked
package org.parterre.platform.persistence;

import org.jspecify.annotations.NullMarked;
