package org.parterre.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The style sheets, modules and pictures, read once. An address carries the mark of the file's content; inside modules and
 * style sheets plain relative addresses are used, which are asked again by ETag.
 */
final class Assets {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");
    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * One file.
     *
     * @param mark changes when the content does
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, handed to one writer
    record Asset(byte[] bytes, String type, String mark) {}

    static String address(String name) {
        Asset asset = find(name);
        return "/assets/" + name + (asset == null ? "" : "?v=" + asset.mark());
    }

    /** The asset of that name, or null; a name with anything but plain words in it is nobody's. */
    static @Nullable Asset find(String name) {
        if (!PLAIN.matcher(name).matches()) {
            return null;
        }
        Asset known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        Asset read = read(name);
        if (read != null) {
            KNOWN.put(name, read);
        }
        return read;
    }

    private static @Nullable Asset read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return null;
        }
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            return new Asset(bytes, type, Long.toString(sum.getValue(), 36));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
