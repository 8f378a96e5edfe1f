package org.parterre.admission.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reader's Java; the module made of it is tried in a browser. */
class QrReaderTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final String CODE = "6BFOXN*TS0BI$ZD8UHVX9:/B".repeat(5);

    @Test
    void aCodeIsRead() throws WriterException {
        assertThat(QrReader.read(picture(0, 255), WIDTH, HEIGHT)).isEqualTo(CODE);
    }

    @Test
    void soIsOneInWhiteOnBlack() throws WriterException {
        assertThat(QrReader.read(picture(255, 0), WIDTH, HEIGHT)).isEqualTo(CODE);
    }

    @Test
    void andOneInPoorLight() throws WriterException {
        assertThat(QrReader.read(noisy(20, 3), WIDTH, HEIGHT)).isEqualTo(CODE);
    }

    /** In this picture one module too many is wrong where each block has a grey of its own, and none where there is one for all. */
    @Test
    void andOneThatIsMissedBlockByBlock() throws WriterException {
        assertThat(QrReader.read(noisy(40, 25), WIDTH, HEIGHT)).isEqualTo(CODE);
    }

    @Test
    void aPictureWithoutCodeIsNull() {
        byte[] grey = new byte[WIDTH * HEIGHT];
        new Random(4).nextBytes(grey);
        assertThat(QrReader.read(grey, WIDTH, HEIGHT)).isNull();
        assertThat(QrReader.read(new byte[WIDTH * HEIGHT], WIDTH, HEIGHT)).isNull();
        assertThat(QrReader.read(new byte[1], 1, 1)).isNull();
    }

    private static byte[] noisy(int noise, long seed) throws WriterException {
        byte[] grey = picture(60, 120);
        Random dice = new Random(seed);
        for (int at = 0; at < grey.length; at++) {
            grey[at] = (byte) ((grey[at] & 0xff) + dice.nextInt(noise));
        }
        return grey;
    }

    private static byte[] picture(int dark, int light) throws WriterException {
        ByteMatrix code = Encoder.encode(CODE, ErrorCorrectionLevel.M).getMatrix();
        byte[] grey = new byte[WIDTH * HEIGHT];
        Arrays.fill(grey, (byte) light);
        int pixels = 5;
        for (int y = 0; y < code.getHeight() * pixels; y++) {
            for (int x = 0; x < code.getWidth() * pixels; x++) {
                if (code.get(x / pixels, y / pixels) == 1) {
                    grey[(y + 100) * WIDTH + x + 150] = (byte) dark;
                }
            }
        }
        return grey;
    }
}
