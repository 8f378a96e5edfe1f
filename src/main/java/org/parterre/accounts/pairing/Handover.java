package org.parterre.accounts.pairing;

import jakarta.json.Json;
import java.time.Instant;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.accounts.devices.Devices;
import org.parterre.platform.print.QrImage;

/**
 * A code on its way from the office to a device; it is shown once.
 *
 * @param code for who types it
 * @param address for a browser that has no camera; where pretixSCAN asks, for that app
 * @param qr what the QR code says
 * @param until when it is void
 */
public record Handover(String name, DeviceKind kind, String code, String address, String qr, Instant until) {
    private static final int VERSION_OF_HANDSHAKE = 1;
    /** By which pretixSCAN knows that it is to ask for every scan and to keep nothing. */
    private static final String ONLINE_ONLY = "proxy=";

    static Handover of(Devices.Awaited awaited, String baseUrl) {
        DeviceKind kind = awaited.device().kind();
        String code = awaited.code().text();
        String address = kind == DeviceKind.PRETIX ? baseUrl : baseUrl + "/door/pair?code=" + code;
        return new Handover(
                awaited.device().name(),
                kind,
                kind == DeviceKind.PRETIX ? ONLINE_ONLY + code : awaited.code().spoken(),
                address,
                kind == DeviceKind.PRETIX ? handshake(baseUrl, code) : address,
                awaited.until());
    }

    private static String handshake(String baseUrl, String code) {
        return Json.createObjectBuilder()
                .add("handshake_version", VERSION_OF_HANDSHAKE)
                .add("url", baseUrl)
                .add("token", ONLINE_ONLY + code)
                .build()
                .toString();
    }

    public boolean pretix() {
        return kind == DeviceKind.PRETIX;
    }

    /** @param title for who can't see it */
    public String svg(String title) {
        return QrImage.of(qr).svg(title);
    }
}
