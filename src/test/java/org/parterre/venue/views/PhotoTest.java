package org.parterre.venue.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.platform.BadInput;
import org.w3c.dom.Node;

/** What becomes of a file that somebody sends as a photograph. */
class PhotoTest {
    /** Which corner of what was stored (red, green over blue, yellow) stands where in the end. EXIF 2.32, 4.6.4 A. */
    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,BRYG", "7,YGBR", "8,GYRB"})
    void standsUprightHoweverThePhoneWasHeld(int held, String corners) throws IOException {
        Photo photo = Photo.of(Photographs.fromAPhone(400, 300, held));
        assertThat(photo.width()).isEqualTo(held < 5 ? 400 : 300);
        assertThat(photo.height()).isEqualTo(held < 5 ? 300 : 400);
        assertThat(corners(photo)).isEqualTo(corners);
    }

    @Test
    void nothingButThePictureIsLeftInTheFile() throws IOException {
        byte[] sent = Photographs.fromAPhone(2000, 1500, 6);
        String before = new String(sent, StandardCharsets.ISO_8859_1);
        assertThat(before).contains("Exif", Photographs.PHONE);
        Photo photo = Photo.of(sent);
        String after = new String(photo.jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(after).doesNotContain("Exif", "Aardvark", "GPS", "http://ns.adobe.com", "ICC_PROFILE", "Photoshop");
        assertThat(segments(photo)).containsOnly("app0JFIF", "dqt", "dht", "sof", "sos");
    }

    @ParameterizedTest
    @CsvSource({
        "4032,3024,1280,960",
        "1279,100,1279,100",
        "100,2561,50,1280",
        "1281,10,1280,10",
        "30,20,30,20",
        "1,1,1,1"
    })
    void isAsLargeAsAScreenShowsItAndNotLarger(int width, int height, int wide, int high) throws IOException {
        for (byte[] file : new byte[][] {Photographs.jpeg(width, height), Photographs.png(width, height)}) {
            Photo photo = Photo.of(file);
            assertThat(photo.width()).isEqualTo(wide);
            assertThat(photo.height()).isEqualTo(high);
            BufferedImage shown = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo.jpeg())));
            assertThat(shown.getWidth()).isEqualTo(wide);
            assertThat(shown.getHeight()).isEqualTo(high);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItTakesMemory() {
        refuses(Photographs.bomb(60_000, 60_000), "photo.too-large");
        refuses(Photographs.bomb(10_001, 5_000), "photo.too-large");
        refuses(Photographs.bomb(40_000, 2), "photo.too-large");
        refuses(Photographs.bomb(7_000, 7_000), "photo.damaged"); // small enough, but there is no such picture in it
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.7, 0.98})
    void whatIsCutShortIsRefused(double part) {
        byte[] whole = Photographs.fromAPhone(800, 600, 1);
        refuses(Arrays.copyOf(whole, (int) (whole.length * part)), "photo.damaged");
        byte[] png = Photographs.png(800, 600);
        refuses(Arrays.copyOf(png, (int) (png.length * part)), "photo.damaged");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        refuses(new byte[0], "photo.none");
        refuses("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "photo.no-picture");
        refuses("GIF89a".getBytes(StandardCharsets.US_ASCII), "photo.no-picture");
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "photo.damaged");
    }

    /** Broken in any way, it is refused or shown as far as it goes; nothing else happens. */
    @Test
    void noisyFilesAreReadOrRefused() {
        Random chance = new Random(11);
        byte[][] whole = {Photographs.fromAPhone(200, 150, 6), Photographs.png(60, 40)};
        for (int i = 0; i < 600; i++) {
            byte[] noisy = whole[i % 2].clone();
            for (int j = chance.nextInt(8); j >= 0; j--) {
                noisy[4 + chance.nextInt(Math.min(noisy.length, i % 3 == 0 ? 200 : noisy.length) - 4)] =
                        (byte) chance.nextInt();
            }
            try {
                assertThat(Photo.of(noisy).width()).isPositive();
            } catch (UnusablePhoto refused) {
                assertThat(refused.status()).isEqualTo(422);
            }
        }
    }

    private static void refuses(byte[] file, String why) {
        assertThatThrownBy(() -> Photo.of(file)).isInstanceOfSatisfying(UnusablePhoto.class, refusal -> assertThat(
                        ((BadInput.Words) refusal.words().get(0)).key())
                .isEqualTo(why));
    }

    /** The colours of the four corners, as one reads. */
    private static String corners(Photo photo) throws IOException {
        BufferedImage shown = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo.jpeg())));
        StringBuilder read = new StringBuilder();
        for (int y : new int[] {8, shown.getHeight() - 8}) {
            for (int x : new int[] {8, shown.getWidth() - 8}) {
                int colour = shown.getRGB(x, y);
                boolean red = (colour >> 16 & 0xFF) > 128;
                boolean green = (colour >> 8 & 0xFF) > 128;
                read.append(red && green ? 'Y' : red ? 'R' : green ? 'G' : 'B');
            }
        }
        return read.toString();
    }

    private static Set<String> segments(Photo photo) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo.jpeg()))) {
            reader.setInput(in);
            IIOMetadata metadata = reader.getImageMetadata(0);
            Set<String> names = new TreeSet<>();
            Node root = metadata.getAsTree("javax_imageio_jpeg_image_1.0");
            for (Node part = root.getFirstChild(); part != null; part = part.getNextSibling()) {
                for (Node one = part.getFirstChild(); one != null; one = one.getNextSibling()) {
                    names.add(one.getNodeName());
                }
            }
            return names;
        } finally {
            reader.dispose();
        }
    }
}
