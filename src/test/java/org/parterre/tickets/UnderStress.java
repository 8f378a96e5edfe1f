package org.parterre.tickets;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A code as a door sees it: printed 30 mm wide at 150 dpi, held askew, out of focus, in bad light; and the readers it is shown to.
 */
public final class UnderStress {
    /** 30 mm at 150 dpi, in pixels: a module has not quite five. */
    public static final int PRINTED = Math.round(30 / 25.4f * 150);

    /** In degrees. */
    public static final List<Integer> ANGLES = List.of(0, 8, 30, 45, 90, 177);

    private static final int DESK = 360;

    /** How the light and the lens are. */
    public enum Light {
        SHARP(false, 1),
        BLURRED(true, 1),
        DIM(false, .4f),
        BLURRED_AND_DIM(true, .4f);

        private final boolean blurred;
        private final float contrast;

        Light(boolean blurred, float contrast) {
            this.blurred = blurred;
            this.contrast = contrast;
        }
    }

    private UnderStress() {}

    /** BoofCV and jsQR share no line with the encoder; ZXing's reader is what phones have at our door. */
    public static Map<String, Function<BufferedImage, @Nullable String>> readers(JsQr browser) {
        Map<String, Function<BufferedImage, @Nullable String>> readers = new LinkedHashMap<>();
        readers.put("BoofCV", ForeignReader::decode);
        readers.put("jsQR", browser::decode);
        readers.put("ZXing", UnderStress::zxing);
        return readers;
    }

    private static @Nullable String zxing(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (ReaderException e) {
            return null;
        }
    }

    /**
     * The printed code on a desk.
     *
     * @param code the code with the white around it
     * @param own how many modules of the picture's width are the code's own
     * @param all how many there are with the white
     */
    public static BufferedImage seen(BufferedImage code, int own, int all, int angle, Light light) {
        double side = PRINTED * (double) all / own;
        BufferedImage desk = new BufferedImage(DESK, DESK, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = desk.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, DESK, DESK);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = AffineTransform.getTranslateInstance(DESK / 2.0, DESK / 2.0);
        place.rotate(Math.toRadians(angle));
        place.translate(-side / 2, -side / 2);
        place.scale(side / code.getWidth(), side / code.getHeight());
        pen.drawImage(code, place, null);
        pen.dispose();
        BufferedImage picture = desk;
        if (light.blurred) {
            float[] soft = {1, 4, 7, 4, 1, 4, 16, 26, 16, 4, 7, 26, 41, 26, 7, 4, 16, 26, 16, 4, 1, 4, 7, 4, 1};
            for (int i = 0; i < soft.length; i++) {
                soft[i] /= 273; // a Gaussian of one pixel
            }
            picture = new ConvolveOp(new Kernel(5, 5, soft), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
        }
        return light.contrast < 1
                ? new RescaleOp(light.contrast, 255 * (1 - light.contrast) / 2, null).filter(picture, null)
                : picture;
    }
}
