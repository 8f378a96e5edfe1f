package org.parterre.venue.views;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as the house keeps and shows it: JPEG, upright, at most {@link #LONGEST_SIDE} long, and nothing in the file but the
 * picture: not where it was taken, nor when, nor by which phone.
 *
 * @param jpeg never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, handed to one writer
public record Photo(byte[] jpeg, int width, int height) {
    /** What a phone sends. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    static final int LONGEST_SIDE = 1280;
    static final int MOST_MEGAPIXELS = 50;

    private static final int MOST_ACROSS = 20_000;
    private static final int MILLION = 1_000_000;
    /** So much memory a picture takes while it is read; of a larger one each second, third … dot is left out. */
    private static final long MOST_MEMORY = 24 * MILLION;

    private static final float QUALITY = 0.82f;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /** Of a file that somebody sent; one after the other, because each takes its memory. @throws UnusablePhoto */
    public static Photo of(byte[] file) {
        boolean jpeg = beginsWith(file, JPEG);
        if (!jpeg && !beginsWith(file, PNG)) {
            throw new UnusablePhoto(file.length == 0 ? "photo.none" : "photo.no-picture");
        }
        synchronized (Photo.class) {
            try {
                return written(read(file, jpeg ? "jpeg" : "png"), jpeg ? Held.in(file) : Held.UPRIGHT);
            } catch (IOException | RuntimeException e) { // the readers of the JDK throw either at what is broken
                throw e instanceof UnusablePhoto said ? said : new UnusablePhoto("photo.damaged");
            }
        }
    }

    private static boolean beginsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static BufferedImage read(byte[] file, String form) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(form).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, false, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > (long) MOST_MEGAPIXELS * MILLION || Math.max(width, height) > MOST_ACROSS) {
                throw new UnusablePhoto("photo.too-large", MOST_MEGAPIXELS);
            }
            AtomicBoolean whole = new AtomicBoolean(true);
            reader.addIIOReadWarningListener((source, warning) -> {
                String said = warning.toLowerCase(Locale.ROOT); // what is missing at the end would be shown grey
                if (said.contains("truncated") || said.contains("premature end")) {
                    whole.set(false);
                }
            });
            int step = (int) Math.ceil(Math.sqrt((double) width
                    * height
                    * bytes(reader.getImageTypes(0).next().getSampleModel())
                    / MOST_MEMORY));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            BufferedImage read = reader.read(0, param);
            if (!whole.get()) {
                throw new UnusablePhoto("photo.damaged");
            }
            return read;
        } finally {
            reader.dispose();
        }
    }

    /** That one dot takes. */
    private static int bytes(SampleModel dots) {
        return Math.max(1, dots.getNumBands() * DataBuffer.getDataTypeSize(dots.getDataType()) / Byte.SIZE);
    }

    private static Photo written(BufferedImage read, int held) throws IOException {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        BufferedImage near = read;
        for (; scale < 0.5; scale *= 2) { // by halves, so that no dot is passed over
            near = drawn(near, AffineTransform.getScaleInstance(0.5, 0.5), near.getWidth() / 2, near.getHeight() / 2);
        }
        int width = Math.max(1, (int) Math.round(near.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(near.getHeight() * scale));
        AffineTransform turn = Held.upright(held, width, height);
        turn.scale((double) width / near.getWidth(), (double) height / near.getHeight());
        boolean sideways = Held.isSideways(held);
        BufferedImage upright = drawn(near, turn, sideways ? height : width, sideways ? width : height);
        return new Photo(encoded(upright), upright.getWidth(), upright.getHeight());
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        BufferedImage paper = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE); // shows where a PNG is transparent
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return paper;
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(
                    ImageWriteParam.MODE_DEFAULT); // over a slow line it is seen at once, and then sharper
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
