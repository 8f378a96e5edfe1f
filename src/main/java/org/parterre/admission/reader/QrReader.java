package org.parterre.admission.reader;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/**
 * Reads one QR code out of one picture, for browsers without a {@code BarcodeDetector} of their own. Only what TeaVM's class
 * library knows may be used here; a surprise shows when the module is built, not at the door.
 */
public final class QrReader {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private QrReader() {}

    /**
     * The text of the QR code in a picture.
     *
     * @param rgba the {@code data} of a canvas' {@code ImageData}: four bytes a pixel, rows from the top; not changed
     * @param width in pixels
     * @param height in pixels
     * @return the text, or null when there is no readable code, or the sizes don't belong to the picture. Never throws: at the
     *     door a frame without a code is the normal case
     */
    public static @Nullable String decode(Uint8ClampedArray rgba, int width, int height) {
        if (width <= 0 || height <= 0 || rgba.getLength() / 4 / width < height) {
            return null;
        }
        return read(luminance(rgba, width * height), width, height);
    }

    /**
     * The same of a grey picture, one byte a pixel; apart from {@link #decode} so that it can be tested without a browser.
     */
    static @Nullable String read(byte[] grey, int width, int height) {
        LuminanceSource picture = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        // Of a ticket held still one way of telling black from white may miss a corner for ever; the other one seldom
        // misses the same.
        String text = read(new HybridBinarizer(picture));
        text = text == null ? read(new GlobalHistogramBinarizer(picture)) : text;
        // A phone in dark mode may show the code white on black.
        return text == null ? read(new HybridBinarizer(picture.invert())) : text;
    }

    private static @Nullable String read(Binarizer binarizer) {
        try {
            return new QRCodeReader().decode(new BinaryBitmap(binarizer), HINTS).getText();
        } catch (ReaderException | RuntimeException noCode) {
            // ZXing answers some broken symbols with IllegalArgumentException or a bad index: no code either.
            return null;
        }
    }

    private static byte[] luminance(Uint8ClampedArray rgba, int pixels) {
        byte[] grey = new byte[pixels];
        for (int pixel = 0, at = 0; pixel < pixels; pixel++, at += 4) {
            // Green counts half, as in ZXing's own RGBLuminanceSource: near enough to what the eye sees, and cheap.
            grey[pixel] = (byte) ((rgba.get(at) + 2 * rgba.get(at + 1) + rgba.get(at + 2)) >> 2);
        }
        return grey;
    }
}
