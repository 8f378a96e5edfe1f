package org.parterre.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A square picture in black and white as PNG (ISO/IEC 15948), a tenth of what AWT would load and write. */
final class OneBitPng {
    private static final byte[] MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** One bit of grey a pixel, deflate, no filter choice, not interlaced. */
    private static final byte[] FORM = {1, 0, 0, 0, 0};

    private OneBitPng() {}

    /** Says which pixels are black. */
    @FunctionalInterface
    interface Drawing {
        boolean black(int x, int y);
    }

    static byte[] of(int side, Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream png = new DataOutputStream(bytes)) {
            png.write(MARK);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream numbers = new DataOutputStream(header);
            numbers.writeInt(side);
            numbers.writeInt(side);
            numbers.write(FORM);
            chunk(png, "IHDR", header.toByteArray());
            chunk(png, "IDAT", pixels(side, drawing));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pixels(int side, Drawing drawing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < side; y++) {
                byte[] line = new byte[1 + (side + 7) / 8]; // the first byte names the filter: none
                for (int x = 0; x < side; x++) {
                    if (!drawing.black(x, y)) {
                        line[1 + x / 8] |= (byte) (0x80 >> x % 8);
                    }
                }
                deflated.write(line);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream png, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        png.writeInt(content.length);
        png.write(type);
        png.write(content);
        png.writeInt((int) sum.getValue());
    }
}
