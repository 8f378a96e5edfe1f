package org.parterre.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A telephone at the door, of which is written down what it says. */
final class Phone implements AutoCloseable {
    /** Each time the verdict changes: the word and the seat. */
    private static final String LISTENING =
            """
            addEventListener('DOMContentLoaded', () => {
                const frame = document.getElementById('verdict');
                if (frame) {
                    const text = name => frame.querySelector(name).textContent;
                    let last = '';
                    new MutationObserver(() => {
                        const said = frame.querySelector('.leaf').hidden ? '' : text('.word') + '|' + text('.seatline');
                        if (said && said !== last) {
                            heard(said);
                        }
                        last = said;
                    }).observe(frame, {subtree: true, childList: true, attributes: true});
                }
            });
            """;

    private final Path memory;
    private final BrowserContext context;
    private final Page page;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    Phone(Path memory, BrowserContext context) {
        this.memory = memory;
        this.context = context;
        context.exposeFunction("heard", said -> heard.add((String) said[0]));
        context.addInitScript(LISTENING);
        this.page = context.pages().get(0);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Word and seat, as {@code Welkom|Parterre · rij G · stoel 13}, in the order in which they were said. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** The battery is empty: nothing is said good-bye to. */
    void dies() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            List<Long> mine = processes
                    .filter(one -> one.getFileName().toString().matches("\\d+"))
                    .filter(this::isMine)
                    .map(one -> Long.valueOf(one.getFileName().toString()))
                    .toList();
            mine.forEach(process -> ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isMine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .contains("--user-data-dir=" + memory);
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (PlaywrightException dead) {
            // by then it may be
        }
    }
}
