package org.parterre.accounts.pairing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in two words, so that the office knows which telephone it was. */
final class About {
    /** The first that fits: an iPad may call itself a Mac, and Edge calls itself everything. */
    private static final List<Map.Entry<String, String>> MACHINES = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("CrOS", "Chromebook"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private About() {}

    /** Empty where it can't be told. */
    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return (first(MACHINES, said) + " " + first(BROWSERS, said)).strip();
    }

    private static String first(List<Map.Entry<String, String>> names, String said) {
        return names.stream()
                .filter(one -> said.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
