/** The web: pages from templates, errors as sentences, headers and limits that hold for every request. */
@NullMarked
package org.parterre.platform.web;

import org.jspecify.annotations.NullMarked;
