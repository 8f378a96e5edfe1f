package org.parterre.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of a page keeps somebody out, as axe sees it. Asked in the page itself: the way of axe's library, which opens another page
 * to gather what was found in frames, costs the browser three times as much. Contrast is most of axe's work, and most of a page
 * looks like what was seen before: each look is measured once in a run.
 *
 * <p>Without frames: the one there is shows a letter in a sandbox that runs no script, axe's neither. Of a hall's rows and seats,
 * which are all made alike, the first ones: a thousand take twenty seconds.
 */
final class Barriers {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String ASK = script();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final Page page;

    Barriers(Page page) {
        this.page = page;
    }

    private static String script() {
        try (InputStream script = Barriers.class.getResourceAsStream("barriers.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ofAllKinds() {
        return found("tag", WCAG);
    }

    List<String> ofContrast() {
        return found("rule", List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked")
    private List<String> found(String type, List<String> values) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        List<List<String>> looksAndBarriers = (List<List<String>>)
                page.evaluate(ASK, List.of(Map.of("type", type, "values", values), List.copyOf(SEEN)));
        SEEN.addAll(looksAndBarriers.get(0));
        return looksAndBarriers.get(1);
    }
}
