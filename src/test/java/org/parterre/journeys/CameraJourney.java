package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** A ticket is held before the camera: a real picture, read in the browser. */
class CameraJourney {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 360;
    private static final int FRAMES = 20;

    /** What this machine lacks and phones have, as their browsers document it: a reader, a lamp; and what is heard and felt. */
    private static final String PHONE =
            """
            globalThis.phone = {held: null, light: [], tones: [], buzzed: []};
            globalThis.BarcodeDetector = class {
                static getSupportedFormats() { return Promise.resolve(['qr_code']); }
                async detect(picture) {
                    if (!(picture instanceof HTMLVideoElement)) throw new TypeError('no picture');
                    return phone.held ? [{rawValue: phone.held, format: 'qr_code'}] : [];
                }
            };
            MediaStreamTrack.prototype.getCapabilities = () => ({torch: true});
            MediaStreamTrack.prototype.applyConstraints = async wish => phone.light.push(wish.advanced[0].torch);
            navigator.vibrate = pattern => phone.buzzed.push(pattern);
            OscillatorNode.prototype.start = function () { phone.tones.push(this.frequency.value); };
            OscillatorNode.prototype.stop = () => {};
            """;

    private final Store store = Store.DERBY;

    @Test
    void theCameraReadsATicket(@TempDir Path folder) throws IOException {
        House house = Houses.on(store);
        Client client = house.client();
        Evening tonight = Evening.in(client, "Theaterzaal");
        Evening.Bought order = tonight.sells(client, 1);
        JsonObject ticket = order.shown(client).getJsonArray("tickets").getJsonObject(0);
        byte[] picture = client.get("/api/tickets/" + ticket.getString("id") + ".png?key=" + order.key())
                .raw()
                .body();
        Path film = film(folder.resolve("ticket.y4m"), ImageIO.read(new ByteArrayInputStream(picture)));
        try (Browser browser = Browser.with(
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + film);
                Visitor volunteer = browser.visitor(house, Browser.phone())) {
            Page page = volunteer.page();
            volunteer.context().grantPermissions(List.of("camera"));
            volunteer.opens("/sign-in?to=/door/" + tonight.id());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deur"))
                    .first()
                    .tap();
            page.waitForURL("/door/" + tonight.id());
            Assertions.assertThat(page.evaluate("'BarcodeDetector' in window"))
                    .as("then the reader made from ZXing is not what this journey sees")
                    .isEqualTo(false);
            assertThat(page.locator("#camera-switch")).hasText("Camera uit"); // it may, so it is on
            assertThat(page.locator("#verdict .word")).hasText("Welkom");
            assertThat(page.locator("#verdict .seatline")).hasText(ticket.getString("label"));
            page.locator("#verdict").tap();
            // it is still held there: no second scan until it was away or the rest is over
            BoundingBox view = page.locator("#camera video").boundingBox();
            Assertions.assertThat(view.width).isGreaterThan(300);
            volunteer.isWell();
            page.locator("#camera-switch").tap();
            assertThat(page.locator("#camera video")).isHidden();
            assertThat(page.locator("#count")).hasText(Pattern.compile("^\\d+ van \\d+ binnen"));
        }
    }

    @Test
    void aPhoneWithAReaderAndALightOfItsOwnUsesThemAndIsHeardAndFelt() {
        House house = Houses.on(store);
        Client client = house.client();
        Evening tonight = Evening.in(client, "Theaterzaal");
        JsonObject ticket =
                tonight.sells(client, 1).shown(client).getJsonArray("tickets").getJsonObject(0);
        try (Browser browser = Browser.with("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream");
                Visitor volunteer = browser.visitor(house, Browser.phone())) {
            Page page = volunteer.page();
            volunteer.context().grantPermissions(List.of("camera"));
            page.addInitScript(PHONE);
            volunteer.opens("/sign-in?to=/door/" + tonight.id());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deur"))
                    .first()
                    .tap();
            page.waitForURL("/door/" + tonight.id());
            assertThat(page.locator("#camera-switch")).hasText("Camera uit");
            page.locator("#torch").tap();
            assertThat(page.locator("#torch")).hasAttribute("aria-pressed", "true");
            page.locator("#torch").tap();
            assertThat(page.locator("#torch")).hasAttribute("aria-pressed", "false");
            Assertions.assertThat(page.evaluate("phone.light")).isEqualTo(List.of(true, false));
            page.locator("#sound").tap();
            page.evaluate("code => { phone.tones = []; phone.held = code; }", ticket.getString("code"));
            assertThat(page.locator("#verdict .word")).hasText("Welkom");
            Assertions.assertThat(page.evaluate("phone.tones"))
                    .as("two tones, the second one higher")
                    .isEqualTo(List.of(660, 880));
            Assertions.assertThat(page.evaluate("phone.buzzed")).isEqualTo(List.of(60));
            page.evaluate("phone.held = null");
            page.locator("#verdict").tap();
            page.evaluate("phone.tones = []; phone.buzzed = []; phone.held = 'geen kaartje';");
            assertThat(page.locator("#verdict .word")).hasText("Onbekend");
            Assertions.assertThat(page.evaluate("phone.tones")).isEqualTo(List.of(196));
            Assertions.assertThat(page.evaluate("phone.buzzed")).isEqualTo(List.of(List.of(120, 80, 120)));
            volunteer.isQuiet();
        }
    }

    /** The code on white paper, filmed for two seconds without trembling: Y4M, the only film that needs no encoder. */
    private static Path film(Path file, BufferedImage code) throws IOException {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.drawImage(code, (WIDTH - CODE) / 2, (HEIGHT - CODE) / 2, CODE, CODE, null);
        pen.dispose();
        byte[] light = (byte[]) paper.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
        byte[] grey = new byte[WIDTH * HEIGHT / 2]; // both colour planes, a quarter each
        Arrays.fill(grey, (byte) 128);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(light);
                out.write(grey);
            }
        }
        return file;
    }
}
