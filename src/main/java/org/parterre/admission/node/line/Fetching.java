package org.parterre.admission.node.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.gate.Evening;
import org.parterre.admission.manifest.Content;
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.node.kept.KeptList;
import org.parterre.admission.node.kept.Lists;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.admission.node.line.HouseLine.Heard;
import org.parterre.platform.Language;
import org.parterre.platform.web.JsonForm;
import org.parterre.tickets.PublishedKey;

/** Asks the house for tonight's lists: what changed since the last time, and the whole where that does not fit together. */
@ApplicationScoped
class Fetching {
    private static final Logger LOG = Logger.getLogger(Fetching.class.getName());
    private static final int FORBIDDEN = 403;

    @Inject
    HouseLine line;

    @Inject
    Lists lists;

    @Inject
    NodeScans scans;

    /** Tonight's, by the house. @throws HouseRefuses where the node may not even ask that */
    public List<Long> evenings() {
        Heard heard = line.ask((api, key) -> api.evenings(key));
        if (heard.status() == FORBIDDEN) {
            throw new HouseRefuses(HouseLine.type(heard.text()));
        }
        return heard.good()
                ? Arrays.stream(read(heard, Evening.Listed[].class))
                        .map(one -> Long.parseLong(one.performance()))
                        .toList()
                : List.of();
    }

    /** @param tonight these, and those that are kept already until they are past */
    public void lists(List<Long> tonight) {
        Set<Long> wanted = new LinkedHashSet<>(tonight);
        wanted.addAll(lists.kept());
        wanted.forEach(this::list);
    }

    private void list(long performance) {
        KeptList known = lists.find(performance);
        // what the house had heard before it was asked is in its list; what came later is not
        long heardOf = scans.lastTold();
        Manifest dutch = ask(performance, Language.NL, known == null ? null : known.version());
        if (dutch == null) {
            return;
        }
        Map<String, Line> lines = lines(known, dutch);
        if (!isWhole(dutch, lines)) {
            dutch = ask(performance, Language.NL, null);
            lines = dutch == null ? Map.of() : lines(null, dutch);
        }
        if (dutch == null || !isWhole(dutch, lines) || !isSigned(dutch, known)) {
            LOG.log(
                    Level.WARNING,
                    "the list of performance {0} does not fit its signature; the one before is kept",
                    performance);
            return;
        }
        lists.keep(dutch, english(known, dutch), lines.values(), heardOf);
    }

    private Manifest english(@Nullable KeptList known, Manifest dutch) {
        if (known != null && known.version().equals(dutch.version())) {
            return known.head(Language.EN);
        }
        Manifest english = ask(Long.parseLong(dutch.performance()), Language.EN, dutch.version());
        // sold meanwhile: its indexes may be others; until the next round English speakers read Dutch
        return english != null && english.version().equals(dutch.version()) ? english : dutch;
    }

    private @Nullable Manifest ask(long performance, Language language, @Nullable String since) {
        Heard heard = line.ask((api, key) -> api.manifest(key, language.code(), performance, since));
        return heard.good() ? read(heard, Manifest.class) : null;
    }

    private static Map<String, Line> lines(@Nullable KeptList known, Manifest manifest) {
        Map<String, Line> lines = new HashMap<>();
        if (manifest.since() != null && known != null) {
            known.edition().lines().forEach(one -> lines.put(one.hash(), one));
        }
        manifest.gone().forEach(lines::remove);
        manifest.tickets().forEach(one -> lines.put(one.hash(), one));
        return lines;
    }

    private static boolean isWhole(Manifest manifest, Map<String, Line> lines) {
        return Content.of(manifest, lines.values()).version().equals(manifest.version());
    }

    /** By the key that the first list brought; another one would be another house's. */
    private static boolean isSigned(Manifest manifest, @Nullable KeptList known) {
        boolean sameKey = known == null || known.head(Language.NL).publicKey().equals(manifest.publicKey());
        return sameKey
                && PublishedKey.of(manifest.publicKey())
                        .signed(
                                Content.signed(Long.parseLong(manifest.performance()), manifest.version()),
                                manifest.signature());
    }

    private static <T> T read(Heard heard, Class<T> kind) {
        try {
            return JsonForm.jsonb().fromJson(heard.text(), kind);
        } catch (JsonbException unreadable) {
            throw new HouseAway("an answer that is none");
        }
    }
}
