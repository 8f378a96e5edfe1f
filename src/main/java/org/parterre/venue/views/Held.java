package org.parterre.venue.views;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the camera was held: phones store the picture as the sensor saw it and say by a number from 1 to 8 how to turn it (tag
 * Orientation, 0x0112, of the first directory of EXIF 2.32, 4.6.4 A; which is TIFF 6.0 inside of JPEG's segment APP1).
 */
final class Held {
    static final int UPRIGHT = 1;

    private static final int MOST = 8;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Held() {}

    /** What that JPEG says; {@link #UPRIGHT} where it says nothing that can be read. */
    static int in(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            for (int at = 2; file.get(at) == (byte) 0xFF && file.get(at + 1) != (byte) 0xDA; ) {
                int body = at + 4;
                int next = at + 2 + Short.toUnsignedInt(file.getShort(at + 2));
                boolean app1 = file.get(at + 1) == (byte) 0xE1;
                if (app1 && Arrays.equals(jpeg, body, body + EXIF.length, EXIF, 0, EXIF.length)) {
                    return inTiff(file.slice(body + EXIF.length, next - body - EXIF.length));
                }
                at = next;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            // it says nothing, then
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int at = directory + 2; at < directory + 2 + entries * ENTRY; at += ENTRY) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                int said = tiff.getShort(at + 8);
                return said >= UPRIGHT && said <= MOST ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether it lies on its side: what is stored as its width is its height. */
    static boolean isSideways(int held) {
        return held >= 5;
    }

    /** Turns a picture of that width and height, as stored, to stand upright with its corner where it was. */
    static AffineTransform upright(int held, double width, double height) {
        return switch (held) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
