package org.parterre.tickets.wallet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** The house's mark, two rings that hold each other, in the sizes that Apple Wallet asks for, on the production's colour. */
final class PassPictures {
    private static final int ICON = 29;
    private static final int LOGO = 40;

    private PassPictures() {}

    static Map<String, byte[]> of(int colour) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (int scale = 1; scale <= 3; scale++) {
            String suffix = scale == 1 ? ".png" : "@" + scale + "x.png";
            pictures.put("icon" + suffix, mark(ICON * scale, colour, true));
            pictures.put("logo" + suffix, mark(LOGO * scale, colour, false));
        }
        return pictures;
    }

    /** @param filled with a ground of its own, for the lock screen; else to lie on the pass */
    private static byte[] mark(int side, int colour, boolean filled) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(side / 32.0, side / 32.0);
        if (filled) {
            pen.setColor(new Color(colour));
            pen.fill(new RoundRectangle2D.Double(0, 0, 32, 32, 12, 12));
        }
        pen.setColor(new Color(PassColours.on(colour)));
        pen.setStroke(new BasicStroke(2.6f));
        pen.draw(new Ellipse2D.Double(5.5, 9, 14, 14));
        pen.draw(new Ellipse2D.Double(12.5, 9, 14, 14));
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
