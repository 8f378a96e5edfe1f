package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.gate.Count;
import org.parterre.admission.gate.Evening;
import org.parterre.admission.manifest.Edition;
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.node.kept.KeptList;
import org.parterre.admission.node.kept.Lists;
import org.parterre.admission.node.kept.Stays;
import org.parterre.platform.Language;

/** What this node knows of its evenings without scanning. */
@ApplicationScoped
class Board {
    @Inject
    Lists lists;

    @Inject
    Stays stays;

    List<Evening> evenings() {
        return lists.inOrder().stream().map(Board::evening).toList();
    }

    /** The evening as the door's pages show it. The list doesn't say in which city: whoever stands there knows. */
    static Evening evening(KeptList list) {
        Manifest head = list.head(Language.NL);
        ZoneId zone = head.startsAt().getOffset();
        return new Evening(
                list.performance(),
                head.title(),
                head.hall(),
                "",
                "",
                zone,
                head.startsAt().toInstant(),
                head.doorsAt().toInstant());
    }

    Count count(long performance) {
        KeptList list = lists.of(performance);
        return new Count(stays.inside(list), list.head(Language.NL).sold());
    }

    /** The house's list as it was signed, or what changed in it since; only the number of those inside is as it is known here. */
    Manifest manifest(long performance, Language language, @Nullable String since) {
        KeptList list = lists.of(performance);
        Edition.@Nullable Delta delta = since == null ? null : list.edition().since(since);
        Manifest told = list.head(language)
                .with(
                        delta == null ? null : since,
                        delta == null ? list.edition().lines() : delta.changed(),
                        delta == null ? List.of() : delta.gone());
        return told.with(stays.inside(list));
    }
}
