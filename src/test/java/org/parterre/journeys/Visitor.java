package org.parterre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody at a browser, with cookies of their own, who notices all that goes wrong behind the pages. */
final class Visitor implements AutoCloseable {
    /** What the browser says only where a journey took the network away. */
    private static final String CUT_OFF = "ERR_INTERNET_DISCONNECTED";

    private final BrowserContext context;
    private final Page page;
    private final Barriers barriers;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        this.barriers = new Barriers(page);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(this::miss);
        page.onResponse(this::receive);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void opens(String path) {
        page.navigate(path);
    }

    /** From here on an answer of this status is what the journey wants. */
    void expects(int status) {
        expected.add(status);
    }

    /** What the house does by itself; whoever looks again sees how far it is, for half a minute. */
    void looksUntilItSays(String words) {
        for (int looks = 0; looks < 60 && !page.locator("main").textContent().contains(words); looks++) {
            page.waitForTimeout(500);
            page.reload();
        }
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
    }

    /** The page at hand can be used by everybody, fits the screen, and nothing was refused, missing or broken so far. */
    void isWell() {
        // without motion, or a colour would be measured on its way to another
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(barriers.ofAllKinds()).as(page.url()).isEmpty();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(barriers.ofContrast()).as(page.url() + " in the dark").isEmpty();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("the page's width on the screen, " + page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        isQuiet();
    }

    /** Nothing was refused, missing or broken so far: no message of the console, no failed request, no script that ended. */
    void isQuiet() {
        assertThat(complaints).as("heard behind " + page.url()).isEmpty();
    }

    private void hear(ConsoleMessage message) {
        boolean told = expected.stream().anyMatch(status -> message.text().contains("status of " + status));
        if (Set.of("error", "warning").contains(message.type())
                && !told
                && !message.text().contains(CUT_OFF)) {
            complaints.add("console: " + message.text() + " " + message.location());
        }
    }

    private void miss(Request request) {
        String why = String.valueOf(request.failure());
        if (!why.contains(CUT_OFF)
                && !why.contains(
                        "ERR_ABORTED")) { // the browser's own doing: it left the page, or keeps the answer as a file
            complaints.add("no answer: " + request.url() + " " + why);
        }
    }

    private void receive(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            complaints.add("answer " + response.status() + ": " + response.url());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
