package org.parterre.tickets.wallet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Tells phones by Apple's push service that a pass changed, over HTTP/2 with the pass's own certificate. Nothing of the pass is
 * in it: the phone comes and asks.
 */
final class ApplePush {
    private static final Logger LOG = Logger.getLogger(ApplePush.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> NOBODY = Set.of("BadDeviceToken", "Unregistered", "DeviceTokenNotForTopic");

    private final HttpClient http;
    private final URI address;
    private final String topic;

    /** What came of it. */
    enum Outcome {
        TOLD,
        /** Nobody is there any more. */
        GONE,
        /** Not now; the service answers. */
        LATER,
        /** Nobody answers: no use in trying the next one now. */
        AWAY
    }

    /** @param trust whom to believe that they are Apple, or null for whom Java believes */
    ApplePush(URI address, AppleKey key, TrustManager @Nullable [] trust) {
        this.address = address;
        this.topic = key.type();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .connectTimeout(PATIENCE)
                .sslContext(context(key, trust))
                .build();
    }

    private static SSLContext context(AppleKey key, TrustManager @Nullable [] trust) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(key.store(), key.password().toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate for Apple Wallet opens no connection", e);
        }
    }

    Outcome tell(String pushToken) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/3/device/" + pushToken))
                .timeout(PATIENCE)
                .header("apns-topic", topic)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Outcome.TOLD;
            }
            if (answer.statusCode() == 410 || NOBODY.stream().anyMatch(answer.body()::contains)) {
                return Outcome.GONE;
            }
            LOG.log(Level.WARNING, "Apple''s push service answered {0}", answer.statusCode());
            return Outcome.LATER;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Apple''s push service is away: {0}", e.toString());
            return Outcome.AWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.AWAY;
        }
    }
}
