package org.parterre.admission.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DoorAppTest {
    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern ASSET = Pattern.compile("page\\.asset\\(\"([^\"]+)\"\\)");
    private static final Pattern IMPORTED = Pattern.compile("(?:from |import\\()'\\./([a-z-]+\\.js)'");
    /** TeaVM makes it from Java when the application is packed. */
    private static final String MADE = "admission/phone.js";

    /** The scanner's pages, their modules and what those import, to the last. */
    @Test
    void everythingThatThePagesLoadIsThereWithoutANetwork() throws IOException {
        Set<String> loaded = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (String page : List.of("platform/layout", "admission/app", "admission/scanner", "admission/tonight")) {
            all(ASSET, Files.readString(PAGES.resolve(page + ".jte"))).forEach(open::add);
        }
        while (!open.isEmpty()) {
            String file = open.remove();
            if (loaded.add(file) && file.endsWith(".js") && !file.equals(MADE)) {
                String folder = file.substring(0, file.lastIndexOf('/') + 1);
                all(IMPORTED, Files.readString(ASSETS.resolve(file))).forEach(name -> open.add(folder + name));
            }
        }
        assertThat(DoorAppResource.FILES).containsExactlyInAnyOrderElementsOf(loaded);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }
}
