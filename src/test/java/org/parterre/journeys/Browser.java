package org.parterre.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.house.House;

/**
 * The Chromium of this machine; Playwright's own would have to be downloaded. One for all journeys of a run: its visitors are
 * strangers to each other, and starting another one costs as much as a short journey.
 */
final class Browser implements AutoCloseable {
    /** The headless shell first: the others paint tool bars for each visitor, which takes more processor than the pages. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    /** A build machine may have much else to do. */
    private static final double PATIENCE_MS = 20_000;

    private static @Nullable Browser shared;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** @throws IllegalStateException where there is no Chromium */
    static synchronized Browser open() {
        Browser open = shared;
        if (open == null || !open.chromium.isConnected()) {
            open = start(FLAGS);
            shared = open;
        }
        return open;
    }

    /** One of its own. @param more flags beside the usual ones */
    static Browser with(String... more) {
        return start(Stream.concat(FLAGS.stream(), Stream.of(more)).toList());
    }

    private static Browser start(List<String> flags) {
        Path program = program();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(flags)));
    }

    /**
     * One telephone with a memory: what it keeps lies in that folder, and is there again when it is switched on the next time.
     *
     * @param more flags beside the usual ones
     */
    static Phone phone(Playwright playwright, Path memory, House house, List<String> more) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(more);
        return new Phone(
                memory,
                playwright
                        .chromium()
                        .launchPersistentContext(
                                memory,
                                new LaunchPersistentContextOptions()
                                        .setExecutablePath(program())
                                        .setArgs(flags)
                                        .setBaseURL(house.url())
                                        .setLocale("nl-NL")
                                        .setTimezoneId("Europe/Amsterdam")
                                        .setViewportSize(390, 844)
                                        .setHasTouch(true)
                                        .setPermissions(List.of("camera"))));
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("PARTERRE_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no browser: run .ci/browser (as root on Debian), or set PARTERRE_CHROMIUM to a Chromium"));
    }

    /** A telephone in somebody's hand, set to Dutch. */
    static NewContextOptions phone() {
        return dutch().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
    }

    /** A screen on a desk, with a mouse, set to Dutch. */
    static NewContextOptions desk() {
        return dutch().setViewportSize(1440, 900);
    }

    private static NewContextOptions dutch() {
        return new NewContextOptions().setLocale("nl-NL").setTimezoneId("Europe/Amsterdam");
    }

    Visitor visitor(House house, NewContextOptions at) {
        return new Visitor(chromium.newContext(at.setBaseURL(house.url())));
    }

    /** An empty page of nobody's. */
    Page blank() {
        return chromium.newPage();
    }

    /** The shared one ends with the run, when nobody holds its driver any more. */
    @Override
    public void close() {
        if (this != shared) {
            chromium.close();
            playwright.close();
        }
    }
}
