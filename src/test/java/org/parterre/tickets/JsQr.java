package org.parterre.tickets;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Reads QR codes with jsQR 1.4.0 (Cozmo, Apache-2.0; {@code src/test/resources/jsqr}) in a browser: neither from ZXing nor from
 * BoofCV.
 */
public final class JsQr {
    private static final String READ =
            """
            async (picture) => {
              const image = await createImageBitmap(await (await fetch(picture)).blob());
              const canvas = new OffscreenCanvas(image.width, image.height);
              const pen = canvas.getContext("2d");
              pen.drawImage(image, 0, 0);
              const seen = pen.getImageData(0, 0, image.width, image.height);
              return jsQR(seen.data, image.width, image.height, { inversionAttempts: "dontInvert" })?.data ?? null;
            }""";

    private final Page page;

    /** @param page an empty one, which is ours from now on */
    public JsQr(Page page) {
        this.page = page;
        try (InputStream in = Objects.requireNonNull(JsQr.class.getResourceAsStream("/jsqr/jsQR.js"))) {
            page.addScriptTag(
                    new Page.AddScriptTagOptions().setContent(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the one code in the picture; null when there is none, or none that can be read. */
    public @Nullable String decode(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        return (String) page.evaluate(READ, address);
    }
}
