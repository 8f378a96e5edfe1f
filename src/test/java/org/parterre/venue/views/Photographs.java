package org.parterre.venue.views;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as somebody might send them: a stage with curtains, red at the left and green at the right, over rows of heads. */
public final class Photographs {
    /** What a phone writes down besides the picture, and nobody else needs to know. */
    public static final String PHONE = "Aardvark Phone 7";

    private Photographs() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(stage(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(stage(width, height), "png");
    }

    /** A JPEG that says how the phone was held, which phone, and where: {@code orientation} as EXIF counts, 1 to 8. */
    public static byte[] fromAPhone(int width, int height, int orientation) {
        return with(exif(orientation), jpeg(width, height));
    }

    /** A PNG of a few bytes that says it is that large. */
    public static byte[] bomb(int width, int height) {
        byte[] small = png(8, 8);
        small[16] = (byte) (width >> 24);
        small[17] = (byte) (width >> 16);
        small[18] = (byte) (width >> 8);
        small[19] = (byte) width;
        small[20] = (byte) (height >> 24);
        small[21] = (byte) (height >> 16);
        small[22] = (byte) (height >> 8);
        small[23] = (byte) height;
        CRC32 sum = new CRC32();
        sum.update(small, 12, 17);
        for (int i = 0; i < 4; i++) {
            small[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        return small;
    }

    /** The stage as it is seen from the middle of the house; its corners are red, green, blue (below the red) and yellow. */
    static BufferedImage stage(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x2b1420), 0, height, new Color(0x6b4a2f)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xe8d9b0));
        pen.fillRect(width / 4, height / 4, width / 2, height / 3);
        pen.setColor(new Color(0x120b10));
        int head = Math.max(1, width / 12);
        for (int at = 0; at < width; at += head * 3 / 2) {
            pen.fillOval(at, height * 3 / 4, head, head);
        }
        corner(pen, Color.RED, 0, 0, width, height);
        corner(pen, Color.GREEN, 1, 0, width, height);
        corner(pen, Color.BLUE, 0, 1, width, height);
        corner(pen, Color.YELLOW, 1, 1, width, height);
        pen.dispose();
        return picture;
    }

    private static void corner(Graphics2D pen, Color colour, int right, int below, int width, int height) {
        pen.setColor(colour);
        int size = Math.max(1, Math.min(width, height) / 8);
        pen.fillRect(right * (width - size), below * (height - size), size, size);
    }

    private static byte[] encoded(BufferedImage picture, String form) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, form, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] with(byte[] segment, byte[] jpeg) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(segment);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    /** The segment APP1: orientation, the phone's name, and a directory GPS with a latitude. */
    private static byte[] exif(int orientation) {
        try {
            ByteArrayOutputStream tiff = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(tiff);
            out.writeBytes("MM\0*");
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x0110, 2, PHONE.length() + 1, 68);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 50);
            out.writeInt(0);
            out.writeShort(1); // at 50: the directory GPS
            entry(out, 1, 2, 2, 'N' << 24);
            out.writeInt(0);
            out.writeBytes(PHONE + "\0"); // at 68
            ByteArrayOutputStream segment = new ByteArrayOutputStream();
            DataOutputStream head = new DataOutputStream(segment);
            head.writeShort(0xFFE1);
            head.writeShort(2 + 6 + tiff.size());
            head.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            head.write(tiff.toByteArray());
            return segment.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }
}
