package org.parterre.tickets.wallet;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/**
 * A WireMock server that answers as Apple's push service does: HTTP/2 over TLS, and only to who shows a certificate of the
 * authority. A push token tells what becomes of it.
 */
public final class PushStandIn implements AutoCloseable {
    /** Nobody is there any more. */
    public static final String GONE = "dead";

    private final WireMockServer server;

    public PushStandIn(TestCertificates certificates) {
        server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(certificates.server().toString())
                .keystorePassword(TestCertificates.PASSWORD)
                .keyManagerPassword(TestCertificates.PASSWORD)
                .needClientAuth(true)
                .trustStoreType("PKCS12")
                .trustStorePath(certificates.trust().toString())
                .trustStorePassword(TestCertificates.PASSWORD));
        server.start();
        server.stubFor(WireMock.post(WireMock.urlMatching("/3/device/.+")).willReturn(WireMock.ok()));
        server.stubFor(WireMock.post(WireMock.urlEqualTo("/3/device/" + GONE))
                .willReturn(WireMock.aResponse().withStatus(410).withBody("{\"reason\":\"Unregistered\"}")));
    }

    public String url() {
        return "https://localhost:" + server.httpsPort();
    }

    /** From now on it answers everybody with that. */
    public void answers(int status) {
        server.stubFor(WireMock.post(WireMock.urlMatching("/3/device/.+"))
                .willReturn(WireMock.aResponse().withStatus(status)));
    }

    /** What a phone was told. */
    public List<LoggedRequest> told(String pushToken) {
        return server.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/3/device/" + pushToken)));
    }

    @Override
    public void close() {
        server.stop();
    }
}
