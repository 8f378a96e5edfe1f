/**
 * People at a real browser, walking through the whole house: what they see, touch, type and hear. Each page they come by is
 * judged by axe, and nothing may go wrong unseen behind it (see {@link org.parterre.journeys.Visitor}).
 */
@NullMarked
package org.parterre.journeys;

import org.jspecify.annotations.NullMarked;
