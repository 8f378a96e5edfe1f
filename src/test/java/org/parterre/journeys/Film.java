package org.parterre.journeys;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the camera of a phone sees: one printed ticket after the other, each for two thirds of a second in a hand that trembles. Y4M, the only film that needs no encoder. */
final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PAPER = 320;
    private static final int MOMENTS = 2;

    /** How a ticket is held. */
    private enum Held {
        SHARP,
        TILTED,
        DIMMED,
        CRUMPLED
    }

    private Film() {}

    /** @param codes as they follow each other; each is held in another way than the one before */
    static Path of(Path file, List<String> codes) throws IOException, WriterException {
        byte[] grey = new byte[WIDTH * HEIGHT / 2]; // both colour planes, a quarter each
        Arrays.fill(grey, (byte) 128);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F3:1 Ip A1:1 C420\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < codes.size(); i++) {
                for (int moment = 0; moment < MOMENTS; moment++) {
                    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(picture(codes.get(i), Held.values()[i % Held.values().length], moment));
                    out.write(grey);
                }
            }
        }
        return file;
    }

    private static byte[] picture(String code, Held held, int moment) throws WriterException {
        BufferedImage table = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = table.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        double tilt = (held == Held.TILTED ? 17 : 0) + 3 * moment;
        pen.rotate(Math.toRadians(tilt), WIDTH / 2.0, HEIGHT / 2.0);
        pen.drawImage(printed(code), (WIDTH - PAPER) / 2, (HEIGHT - PAPER) / 2, PAPER, PAPER, null);
        pen.dispose();
        byte[] light = (byte[]) table.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
        return switch (held) {
            case SHARP, TILTED -> light;
            case DIMMED -> dimmed(light);
            case CRUMPLED -> crumpled(light);
        };
    }

    private static BufferedImage printed(String code) throws WriterException {
        BitMatrix modules = new QRCodeWriter()
                .encode(
                        code,
                        com.google.zxing.BarcodeFormat.QR_CODE,
                        PAPER,
                        PAPER,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        BufferedImage paper = new BufferedImage(PAPER, PAPER, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < PAPER; y++) {
            for (int x = 0; x < PAPER; x++) {
                paper.setRGB(x, y, modules.get(x, y) ? 0x101010 : 0xf4f4f4);
            }
        }
        return paper;
    }

    /** In a foyer by candlelight: forty percent of the contrast, and darker to one side. */
    private static byte[] dimmed(byte[] light) {
        byte[] dark = new byte[light.length];
        for (int i = 0; i < light.length; i++) {
            double shade = 1 - .35 * (i % WIDTH) / WIDTH;
            dark[i] = (byte) (shade * (40 + .4 * (light[i] & 0xff)));
        }
        return dark;
    }

    /** It was in a pocket: the paper bulges, and its folds throw shadows. */
    private static byte[] crumpled(byte[] light) {
        byte[] bent = new byte[light.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int fromX = (int) Math.round(x + Math.sin(y / 37.0) + .4 * Math.sin(x / 23.0));
                int fromY = (int) Math.round(y + Math.sin(x / 41.0));
                boolean outside = fromX < 0 || fromY < 0 || fromX >= WIDTH || fromY >= HEIGHT;
                int pixel = outside ? 128 : light[fromY * WIDTH + fromX] & 0xff;
                double fold = 1 - .18 * Math.pow(Math.sin((x + 2 * y) / 60.0), 2);
                bent[y * WIDTH + x] = (byte) (fold * pixel);
            }
        }
        return bent;
    }
}
