package org.parterre.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parterre.tickets.ForeignReader;
import org.parterre.tickets.SampleSheet;

class QrImageTest {
    private static final String CODE = SampleSheet.dutch().sheet().code();

    /** Version 5 has 37 modules on a side; one with bytes instead of the alphanumeric mode would need version 7. */
    @Test
    void aTicketCodeFitsInVersionFive() {
        assertThat(QrImage.of(CODE).size()).isEqualTo(37);
    }

    /** The smallest: with error correction M one version less has no room, and the next better correction needs a larger one. */
    @Test
    void noSmallerCodeHoldsItWithThatCorrection() throws WriterException {
        assertThatThrownBy(() -> Encoder.encode(CODE, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_VERSION, 4)))
                .isInstanceOf(WriterException.class);
        assertThat(Encoder.encode(CODE, ErrorCorrectionLevel.Q).getVersion().getVersionNumber())
                .isGreaterThan(5);
    }

    @Test
    void aReaderThatIsNotTheWriterReadsThePng() throws IOException {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(QrImage.of(CODE).png(5)));
        assertThat(picture.getWidth()).isEqualTo(45 * 5);
        assertThat(ForeignReader.decode(picture)).isEqualTo(CODE);
    }

    @Test
    void fourWhiteModulesLieAround() {
        QrImage image = QrImage.of(CODE);
        assertThat(image.dark(-1, 0)).isFalse();
        assertThat(image.dark(0, 0)).isTrue();
        assertThat(image.sizeWithQuiet()).isEqualTo(45);
        assertThat(image.svg("x")).contains("viewBox=\"0 0 45 45\"").contains("M4 4h7v1h-7z");
    }

    @Test
    void theNameOfThePictureIsText() {
        assertThat(QrImage.of("A").svg("Rij <b> & \"co\"")).contains("<title>Rij &lt;b> &amp; \"co\"</title>");
    }
}
