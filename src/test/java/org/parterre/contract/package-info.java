/**
 * The contract kept from outside, by HTTP alone: every JSON answer is held against META-INF/openapi.json, and wrong input is
 * answered clearly and changes nothing. Both databases.
 */
@NullMarked
package org.parterre.contract;

import org.jspecify.annotations.NullMarked;
