package org.parterre.platform.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as modules, and as pictures of them: error correction M, the smallest size that holds the text, and around it the
 * four white modules that the standard asks for (ISO/IEC 18004, 9.1).
 */
public final class QrImage {
    /** White modules on each side. */
    public static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrImage(ByteMatrix modules) {
        this.modules = modules;
    }

    public static QrImage of(String text) {
        try {
            return new QrImage(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Modules on a side, without the white around. */
    public int size() {
        return modules.getWidth();
    }

    /** Modules on a side, with the white around. */
    public int sizeWithQuiet() {
        return size() + 2 * QUIET;
    }

    /** True where a module is dark; everything outside is white. */
    public boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && modules.get(x, y) == 1;
    }

    /** How many dark modules follow each other from here to the right. */
    public int run(int x, int y) {
        int length = 0;
        while (dark(x + length, y)) {
            length++;
        }
        return length;
    }

    /**
     * One path on white, without soft edges.
     *
     * @param name what it shows, for who can't see it; plain text
     */
    public String svg(String name) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int run = run(x, y);
                if (run > 0) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        int side = sizeWithQuiet();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" role=\"img\" shape-rendering=\"crispEdges\"><title>" + escaped(name)
                + "</title><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path d=\"" + path
                + "\"/></svg>";
    }

    /** @param scale pixels per module */
    public byte[] png(int scale) {
        return OneBitPng.of(sizeWithQuiet() * scale, (x, y) -> dark(x / scale - QUIET, y / scale - QUIET));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
