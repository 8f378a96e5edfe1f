package org.parterre.tickets;

import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads QR codes with BoofCV, which shares no line with the ZXing that drew them. */
public final class ForeignReader {
    private ForeignReader() {}

    /** The text of the one code in the picture; null when there is none, or none that can be read. */
    public static @Nullable String decode(BufferedImage picture) {
        var detector = FactoryFiducial.qrcode(new ConfigQrCode(), GrayU8.class);
        detector.process(grey(picture));
        List<QrCode> found = detector.getDetections();
        return found.isEmpty() ? null : found.get(0).message;
    }

    private static GrayU8 grey(BufferedImage picture) {
        GrayU8 grey = new GrayU8(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                grey.set(x, y, ((rgb >> 16 & 0xff) + 2 * (rgb >> 8 & 0xff) + (rgb & 0xff)) / 4);
            }
        }
        return grey;
    }
}
