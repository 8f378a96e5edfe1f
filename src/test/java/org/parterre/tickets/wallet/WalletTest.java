package org.parterre.tickets.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.SampleSheet;
import org.parterre.tickets.print.Sheet;

/** What wallets get: signed as Apple and Google ask for it, and with what the door needs. */
class WalletTest {
    private static final Instant NOW = Instant.now();

    @TempDir
    static Path folder;

    private static TestCertificates certificates;
    private static AppleKey key;

    @BeforeAll
    static void keys() {
        certificates = new TestCertificates(folder);
        key = AppleKey.read(
                certificates.pass(),
                TestCertificates.PASSWORD,
                null,
                TestCertificates.TYPE,
                TestCertificates.TEAM,
                "Theater De Wende");
    }

    @Test
    void aPassIsSignedSoThatAnybodyCanCheckIt() throws Exception {
        Map<String, byte[]> files = unzipped(pass(SampleSheet.dutch().sheet(), true));
        JsonObject manifest = json(file(files, "manifest.json"));
        assertThat(manifest.keySet())
                .isEqualTo(files.keySet().stream()
                        .filter(name -> !name.equals("manifest.json") && !name.equals("signature"))
                        .collect(Collectors.toSet()));
        for (String name : manifest.keySet()) {
            byte[] sum = MessageDigest.getInstance("SHA-1").digest(file(files, name));
            assertThat(manifest.getString(name))
                    .as(name)
                    .isEqualTo(HexFormat.of().formatHex(sum));
        }
        assertThat(isSigned(file(files, "manifest.json"), file(files, "signature")))
                .isTrue();
        byte[] tampered = file(files, "manifest.json").clone();
        tampered[20] ^= 1;
        assertThat(isSigned(tampered, file(files, "signature"))).isFalse();
    }

    @Test
    void aPassSaysWhatTheDoorAndTheVisitorNeed() throws IOException {
        Sheet sheet = SampleSheet.dutch().sheet();
        Map<String, byte[]> files = unzipped(pass(sheet, true));
        JsonObject pass = json(file(files, "pass.json"));
        JsonObject code = pass.getJsonArray("barcodes").getJsonObject(0);
        assertThat(code.getString("message")).isEqualTo(sheet.code());
        assertThat(code.getString("messageEncoding")).isEqualTo("iso-8859-1");
        assertThat(code.getString("format")).isEqualTo("PKBarcodeFormatQR");
        assertThat(pass.getString("relevantDate")).isEqualTo("2026-12-11T19:30:00+01:00");
        assertThat(pass.getString("backgroundColor")).isEqualTo("rgb(154, 31, 64)");
        assertThat(pass.getString("foregroundColor")).isEqualTo("rgb(255, 255, 255)");
        assertThat(pass.getString("groupingIdentifier")).isEqualTo("K7Q2M9XD");
        assertThat(pass.getString("webServiceURL")).isEqualTo("https://tickets.example/api/wallet/apple");
        assertThat(pass.getString("authenticationToken")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(pass.getJsonObject("eventTicket")
                        .getJsonArray("auxiliaryFields")
                        .toString())
                .contains("\"value\":\"G\"", "\"value\":\"13\"", "section_value");
        assertThat(text(files, "nl.lproj/pass.strings"))
                .contains("\"doors\" = \"Zaal open\";", "\"row\" = \"Rij\";", "\"section_value\" = \"Parterre\";");
        assertThat(text(files, "en.lproj/pass.strings"))
                .contains("\"doors\" = \"Doors open\";", "\"row\" = \"Row\";", "\"section_value\" = \"Stalls\";");
        assertThat(ImageIO.read(new ByteArrayInputStream(file(files, "icon@2x.png")))
                        .getWidth())
                .isEqualTo(58);
        assertThat(files).containsKeys("icon.png", "icon@3x.png", "logo.png", "logo@2x.png");
    }

    @Test
    void aPassThatCountsNoMoreHasNoCode() throws IOException {
        JsonObject pass = json(file(unzipped(pass(SampleSheet.english().sheet(), false)), "pass.json"));
        assertThat(pass.getBoolean("voided")).isTrue();
        assertThat(pass).doesNotContainKeys("barcodes", "relevantDate");
    }

    @Test
    void thePassOfAnotherOwnerIsAnotherPass() {
        PassIdentity buyer = PassIdentity.of(4711, "the buyer's key");
        PassIdentity friend = PassIdentity.of(4711, "the friend's key");
        assertThat(buyer.serial())
                .isNotEqualTo(friend.serial())
                .startsWith("4711-")
                .hasSizeLessThanOrEqualTo(40);
        assertThat(buyer.token()).isNotEqualTo(friend.token());
        assertThat(PassIdentity.ticketOf(buyer.serial())).isEqualTo(4711);
        assertThat(PassIdentity.ticketOf("4711-x' OR 1=1")).isNull();
    }

    @Test
    void theIntermediateCertificateMayLieBeside() {
        AppleKey beside = AppleKey.read(
                certificates.pass(),
                TestCertificates.PASSWORD,
                certificates.intermediate(),
                TestCertificates.TYPE,
                TestCertificates.TEAM,
                "x");
        assertThat(beside.chain()).contains(certificates.authority);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppleKey.read(certificates.pass(), "wrong", null, "x", "x", "x"))
                .withMessageContaining("can't be read");
    }

    /** Real HTTP/2 over TLS, on which both show a certificate. */
    @Test
    void phonesAreToldOverHttp2WithThePassesCertificate() throws Exception {
        try (PushStandIn apple = new PushStandIn(certificates)) {
            KeyStore believed =
                    KeyStore.getInstance(certificates.trust().toFile(), TestCertificates.PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            ApplePush push = new ApplePush(URI.create(apple.url()), key, trust.getTrustManagers());
            assertThat(push.tell("abc123")).isEqualTo(ApplePush.Outcome.TOLD);
            assertThat(push.tell(PushStandIn.GONE)).isEqualTo(ApplePush.Outcome.GONE);
            apple.answers(503);
            assertThat(push.tell("abc123")).isEqualTo(ApplePush.Outcome.LATER);
            assertThat(apple.told("abc123").get(0).getProtocol()).isEqualTo("HTTP/2.0");
            assertThat(apple.told("abc123").get(0).getHeader("apns-topic")).isEqualTo(TestCertificates.TYPE);
            assertThat(apple.told("abc123").get(0).getBodyAsString()).isEqualTo("{}");
            ApplePush stranger = new ApplePush(URI.create(apple.url()), key, null);
            assertThat(stranger.tell("abc123")).as("who is not believed").isEqualTo(ApplePush.Outcome.AWAY);
        }
    }

    @Test
    void aLinkForGoogleIsSignedByTheServiceAccount() throws Exception {
        Sheet sheet = SampleSheet.dutch().sheet();
        GoogleKey google = GoogleKey.read(certificates.google(), TestCertificates.ISSUER, "Theater De Wende");
        String link = new GooglePass(sheet, google).link(NOW);
        assertThat(link).startsWith("https://pay.google.com/gp/v/save/").hasSizeLessThan(3000);
        String[] parts = link.substring(GooglePass.SAVE.length()).split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(certificates.googleKey.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        JsonObject claims = json(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.getString("aud")).isEqualTo("google");
        assertThat(claims.getString("typ")).isEqualTo("savetowallet");
        assertThat(claims.getString("iss")).isEqualTo("tickets@parterre.example");
        JsonObject payload = claims.getJsonObject("payload");
        JsonObject ticket = payload.getJsonArray("eventTicketObjects").getJsonObject(0);
        JsonObject evening = payload.getJsonArray("eventTicketClasses").getJsonObject(0);
        assertThat(ticket.getString("classId"))
                .isEqualTo(evening.getString("id"))
                .startsWith(TestCertificates.ISSUER + ".");
        assertThat(ticket.getJsonObject("barcode").getString("value")).isEqualTo(sheet.code());
        assertThat(ticket.getJsonObject("barcode").getString("type")).isEqualTo("QR_CODE");
        assertThat(ticket.getJsonObject("seatInfo").toString())
                .contains("\"Parterre\"", "\"Stalls\"", "\"G\"", "\"13\"");
        assertThat(evening.getJsonObject("dateTime").getString("start")).isEqualTo("2026-12-11T20:15:00+01:00");
    }

    private static byte[] pass(Sheet sheet, boolean counts) {
        PassIdentity identity = PassIdentity.of(sheet.ticket(), "secret");
        Map<String, byte[]> files = new LinkedHashMap<>();
        JsonObject json = new ApplePass(sheet, identity, counts)
                .json(key, "https://tickets.example/api/wallet/apple", "https://tickets.example/tickets/4711");
        files.put("pass.json", json.toString().getBytes(StandardCharsets.UTF_8));
        files.putAll(PassWords.of(sheet, new Messages()));
        files.putAll(PassPictures.of(0x9a1f40));
        return PassFile.signed(files, key, NOW);
    }

    private static boolean isSigned(byte[] manifest, byte[] signature) throws Exception {
        CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(manifest), signature);
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> own = signed.getCertificates().getMatches(signer.getSID());
        X509CertificateHolder holder = own.iterator().next();
        assertThat(holder.getIssuer().toString()).isEqualTo("CN=Test WWDR");
        assertThat(signed.getCertificates().getMatches(null)).hasSize(2);
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        } catch (CMSSignerDigestMismatchException e) {
            return false;
        }
    }

    static Map<String, byte[]> unzipped(byte[] pass) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pass))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(file(files, name), StandardCharsets.UTF_8);
    }

    private static JsonObject json(byte[] text) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(text))) {
            return reader.readObject();
        }
    }
}
