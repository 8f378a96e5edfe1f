/**
 * The venue's node: the same program on a laptop in the foyer, for the evening on which the internet is away. It keeps the lists of
 * its house ({@link org.parterre.admission.node.kept}), answers the phones in the building by them and by the scans that it has
 * taken itself ({@link org.parterre.admission.node.NodeDoor}), and tells the house all of it, in the order in which it came, as soon
 * as the house can be reached ({@link org.parterre.admission.node.line}).
 *
 * <p>Why it has no copy of the house's tables: a laptop that can be carried away should hold no more than a phone does. The list
 * that it keeps names nobody; what it shows of a person it reads with the ticket's own code, like a phone.
 *
 * <p>Why its answers stand although the house may know better: somebody has gone in by them. The house is told what was decided
 * here, keeps what it would not have decided so as a conflict, and this node shows it.
 *
 * <p>Why it passes the house's list on as it came, with who is inside by the house's last word: the list is signed, and a node can't
 * sign. Phones ask the node itself as long as they see it; the list is for the moment in which they don't.
 *
 * <p>For phones a node is a house: the door has the same addresses ({@link org.parterre.admission.node.Doorway} turns them), and
 * there is nothing else at the others.
 */
@NullMarked
package org.parterre.admission.node;

import org.jspecify.annotations.NullMarked;
