package org.parterre.admission.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Slip;
import org.parterre.admission.node.kept.KeptList;
import org.parterre.platform.Language;
import org.parterre.venue.SeatLabel;

/** What the list says of a ticket, in words. */
final class Places {
    private Places() {}

    /** Where the holder sits; null where the list doesn't know. */
    static @Nullable String place(KeptList list, @Nullable String hash, Language language) {
        Slip slip = slip(list, hash);
        Manifest head = list.head(language);
        if (slip == null
                || slip.section() < 0
                || slip.section() >= head.sections().size()) {
            return null;
        }
        Manifest.Section section = head.sections().get(slip.section());
        return new SeatLabel(section.name(), section.box(), slip.row(), slip.number(), language).whole();
    }

    /** What the door asks to see; null for nothing. */
    static @Nullable String proof(KeptList list, @Nullable String hash, Language language) {
        Slip slip = slip(list, hash);
        List<String> proofs = list.head(language).proofs();
        return slip == null || slip.proof() < 0 || slip.proof() >= proofs.size() ? null : proofs.get(slip.proof());
    }

    static @Nullable Slip slip(KeptList list, @Nullable String hash) {
        Line line = hash == null ? null : list.line(hash);
        return line == null || line.slip() == null ? null : Slip.read(line.slip());
    }
}
