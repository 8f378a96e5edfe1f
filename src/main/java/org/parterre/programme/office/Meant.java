package org.parterre.programme.office;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Season;

/**
 * What a form comes to.
 *
 * @param drafts soonest first
 * @param skipped what the clock on the wall never shows, because summer time begins
 */
public record Meant(List<Season.Draft> drafts, List<LocalDateTime> skipped) {
    static @Nullable Meant one(Season.@Nullable Draft draft) {
        return draft == null ? null : new Meant(List.of(draft), List.of());
    }

    /** One evening, and nothing to be told of it. */
    boolean isOne() {
        return drafts.size() == 1 && skipped.isEmpty();
    }
}
