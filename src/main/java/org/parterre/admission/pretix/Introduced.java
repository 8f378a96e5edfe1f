package org.parterre.admission.pretix;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the app introduces itself when it is paired, and again after each update of its own. */
public record Introduced(
        @Nullable String token,
        @Nullable String hardwareBrand,
        @Nullable String hardwareModel,
        @Nullable String osName,
        @Nullable String osVersion,
        @Nullable String softwareBrand,
        @Nullable String softwareVersion) {
    private static final String PROXY = "proxy=";

    /** The code that the office made; empty for none. */
    String code() {
        return token == null ? "" : token.startsWith(PROXY) ? token.substring(PROXY.length()) : token;
    }

    /** For the office to recognise it by. */
    String about() {
        return Stream.of(
                        together(hardwareBrand, hardwareModel),
                        together(osName, osVersion),
                        together(softwareBrand, softwareVersion))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String together(@Nullable String... words) {
        return Stream.of(words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
