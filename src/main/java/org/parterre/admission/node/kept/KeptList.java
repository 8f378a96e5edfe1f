package org.parterre.admission.node.kept;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.manifest.Edition;
import org.parterre.admission.manifest.Hashes;
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;
import org.parterre.admission.manifest.Slip;
import org.parterre.platform.Language;
import org.parterre.tickets.PublishedKey;

/** The list of one evening, as the house sent it last. Never changes. */
public final class KeptList {
    private final Manifest dutch;
    private final Manifest english;
    private final Edition edition;
    private final Instant fetchedAt;
    private final PublishedKey key;
    private final Map<String, String> hashes = new HashMap<>();
    private final Set<String> inside = new HashSet<>();

    /** @param dutch without its tickets, which are the edition's lines; so is the English one */
    public KeptList(Manifest dutch, Manifest english, Edition edition, Instant fetchedAt) {
        this.dutch = dutch;
        this.english = english;
        this.edition = edition;
        this.fetchedAt = fetchedAt;
        this.key = PublishedKey.of(dutch.publicKey());
        for (Line line : edition.lines()) {
            if (line.slip() != null) {
                hashes.put(Slip.read(line.slip()).shortCode(), line.hash());
            }
            if (line.state() == State.INSIDE) {
                inside.add(line.hash());
            }
        }
    }

    public long performance() {
        return Long.parseLong(dutch.performance());
    }

    public String version() {
        return edition.version();
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }

    public Edition edition() {
        return edition;
    }

    /** By which codes are known that are not in the list: those of tickets that were sold since. */
    public PublishedKey key() {
        return key;
    }

    /** What stands above the tickets. */
    public Manifest head(Language language) {
        return language == Language.EN ? english : dutch;
    }

    public @Nullable Line line(String hash) {
        return edition.line(hash);
    }

    /** The hash of the code of the ticket with that short code, or null. @param code without dashes */
    public @Nullable String byShortCode(String code) {
        return hashes.get(Hashes.ofShortCode(performance(), code));
    }

    /** The hashes of those who were inside when the house made the list. */
    public Set<String> inside() {
        return inside;
    }

    public boolean isInside(String hash) {
        return inside.contains(hash);
    }
}
