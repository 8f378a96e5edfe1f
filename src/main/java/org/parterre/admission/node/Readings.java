package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Scan;
import org.parterre.admission.manifest.Hashes;
import org.parterre.admission.node.kept.KeptList;
import org.parterre.admission.node.kept.Lists;
import org.parterre.platform.BadInput;
import org.parterre.tickets.PublishedKey;
import org.parterre.tickets.ShortCode;
import org.parterre.tickets.TicketCode.Read;

/** Reads what was scanned or typed, with the lists at hand and the key by which the house's own codes are known. */
@ApplicationScoped
class Readings {
    @Inject
    Lists lists;

    /** @throws BadInput for somebody who was found by name: a node knows no names */
    Reading of(Scan scan, KeptList list) {
        String code = scan.code();
        if (code == null) {
            throw new BadInput("ticket", "input.node-names");
        }
        Read read = list.key().read(code);
        if (read instanceof Read.Genuine genuine) {
            return genuine.performance() == scan.performance()
                    ? known(code, genuine, list)
                    : Reading.elsewhere(genuine.performance());
        }
        if (read instanceof Read.Forged) {
            return Reading.FORGED;
        }
        String typed = ShortCode.typed(code);
        return typed == null ? Reading.NOTHING : typed(typed, list);
    }

    private static Reading known(String code, Read.Genuine genuine, KeptList list) {
        String hash = Hashes.ofCode(String.valueOf(PublishedKey.plain(code)));
        return new Reading(true, true, genuine.performance(), hash, genuine.ticket(), list.line(hash));
    }

    private Reading typed(String code, KeptList list) {
        @Nullable String hash = list.byShortCode(code);
        if (hash != null) {
            return new Reading(true, true, list.performance(), hash, null, list.line(hash));
        }
        return lists.inOrder().stream()
                .filter(other -> other.byShortCode(code) != null)
                .findFirst()
                .map(other -> Reading.elsewhere(other.performance()))
                .orElse(Reading.NOTHING);
    }
}
