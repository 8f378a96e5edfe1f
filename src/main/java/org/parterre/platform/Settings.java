package org.parterre.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What can be set of the house as a whole, each by one MicroProfile Config name (also from the environment). What concerns one feature
 * alone stands beside it, such as {@code MollieSettings}. README lists them all.
 */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "parterre.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "parterre.demo.now")
    Optional<String> demoNow;

    @Inject
    @ConfigProperty(name = "parterre.limits", defaultValue = "on")
    String limits;

    @Inject
    @ConfigProperty(name = "parterre.proxies", defaultValue = "127.0.0.1,0:0:0:0:0:0:0:1")
    Set<String> proxies;

    @Inject
    @ConfigProperty(name = "parterre.base.url")
    Optional<URI> baseUrl;

    @Inject
    @ConfigProperty(name = "parterre.port", defaultValue = "8080")
    int port;

    @Inject
    @ConfigProperty(name = "parterre.data", defaultValue = "./data")
    String data;

    @Inject
    @ConfigProperty(name = "parterre.house.language", defaultValue = "nl")
    String houseLanguage;

    @Inject
    @ConfigProperty(name = "parterre.smtp.url")
    Optional<URI> smtp;

    @Inject
    @ConfigProperty(name = "parterre.mail.from", defaultValue = "kassa@parterre.example")
    String mailFrom;

    @Inject
    @ConfigProperty(name = "parterre.mail.reply-to")
    Optional<String> replyTo;

    @Inject
    @ConfigProperty(name = "parterre.bounce.url")
    Optional<URI> bounces;

    @Inject
    @ConfigProperty(name = "parterre.bounce.address")
    Optional<String> bounceAddress;

    @Inject
    @ConfigProperty(name = "parterre.bounce.seconds", defaultValue = "60")
    int bounceSeconds;

    @Inject
    @ConfigProperty(name = "parterre.reminder.before", defaultValue = "PT24H")
    String reminderBefore;

    @Inject
    @ConfigProperty(name = "parterre.reminder.seconds", defaultValue = "300")
    int reminderSeconds;

    @Inject
    @ConfigProperty(name = "parterre.node.of")
    Optional<URI> nodeOf;

    @Inject
    @ConfigProperty(name = "parterre.hold.seconds", defaultValue = "900")
    int holdSeconds;

    @Inject
    @ConfigProperty(name = "parterre.payment.seconds", defaultValue = "1800")
    int paymentSeconds;

    @Inject
    @ConfigProperty(name = "parterre.offer.time", defaultValue = "PT12H")
    Duration offerTime;

    @Inject
    @ConfigProperty(name = "parterre.waiting.days", defaultValue = "14")
    int waitingDays;

    @Inject
    @ConfigProperty(name = "parterre.sweep.seconds", defaultValue = "5")
    int sweepSeconds;

    @Inject
    @ConfigProperty(name = "parterre.audit.seconds", defaultValue = "600")
    int auditSeconds;

    @Inject
    @ConfigProperty(name = "parterre.max.seats", defaultValue = "10")
    int maxSeats;

    @Inject
    @ConfigProperty(name = "parterre.lone.sold.percent", defaultValue = "90")
    int loneSoldPercent;

    @Inject
    @ConfigProperty(name = "parterre.lone.hours", defaultValue = "3")
    int loneHours;

    /** What was typed, without the spaces around it; empty where nothing is left. */
    public static Optional<String> typed(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Addresses of proxies that are believed when they say for whom they ask. */
    public Set<String> proxies() {
        return proxies;
    }

    /** Demo sign-ins, the demo season and the sandbox that pays nothing. */
    public boolean demo() {
        return demo;
    }

    /** When a demo believes to open, as it was typed; see {@link HouseClock}. */
    Optional<String> demoNow() {
        return demoNow;
    }

    /** False only for load tests: nobody is slowed down for asking often. */
    public boolean limits() {
        return !"off".equals(limits);
    }

    /** The address the audience knows, without a slash at the end. */
    public String baseUrl() {
        String url = baseUrl.map(URI::toString).orElse("http://localhost:" + port);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** True where the audience's address is https, so that cookies are marked for it. */
    public boolean secure() {
        return baseUrl.isPresent() && "https".equals(baseUrl.get().getScheme());
    }

    public String data() {
        return data;
    }

    /** In which language the house writes to its own people, as it was typed; see {@link HouseLanguage}. */
    String houseLanguage() {
        return houseLanguage;
    }

    /** {@code smtp://user:password@host:port} or {@code smtps://…}; empty: mail stays in the outbox. */
    public Optional<URI> smtp() {
        return smtp;
    }

    public String mailFrom() {
        return mailFrom;
    }

    /** Where answers to the house's letters go, if not to the sender. */
    public Optional<String> replyTo() {
        return replyTo;
    }

    /** {@code imaps://user:password@host/folder} or {@code pop3s://…}: the mailbox for what can't be delivered; empty: nobody looks. */
    public Optional<URI> bounces() {
        return bounces;
    }

    /** That mailbox's address, where it takes plus-addresses ({@code name+42@…}); empty: letters come back to the sender. */
    public Optional<String> bounceAddress() {
        return bounceAddress;
    }

    /** How often somebody looks into that mailbox. */
    public Duration bounceInterval() {
        return Duration.ofSeconds(bounceSeconds);
    }

    /** How long before the start buyers are reminded, as it was typed: an ISO 8601 duration, or 0 for never. */
    public String reminderBefore() {
        return reminderBefore;
    }

    /** How often the house looks who is to be reminded. */
    public Duration reminderInterval() {
        return Duration.ofSeconds(reminderSeconds);
    }

    /** The house for which this program is the venue's node; empty: it is a house itself. */
    public Optional<URI> nodeOf() {
        return nodeOf;
    }

    /** How long seats are kept for a buyer who is choosing and typing. */
    public Duration holdTime() {
        return Duration.ofSeconds(holdSeconds);
    }

    /** How long they are kept, once, for a buyer who went to pay. */
    public Duration paymentTime() {
        return Duration.ofSeconds(paymentSeconds);
    }

    /** How long seats are kept for somebody of the waiting list, who has to find the mail first. */
    public Duration offerTime() {
        return offerTime;
    }

    /** How long the waiting list knows the name and the address of somebody who waits no more. */
    public Duration waitingMemory() {
        return Duration.ofDays(waitingDays);
    }

    public Duration sweepInterval() {
        return Duration.ofSeconds(sweepSeconds);
    }

    /** How often a node looks whether the audit of the night is still to be done. */
    public Duration auditInterval() {
        return Duration.ofSeconds(auditSeconds);
    }

    /** The most seats of one hold. */
    public int maxSeats() {
        return maxSeats;
    }

    /** From this share of the places taken on, anybody may leave a seat alone. */
    public int loneSoldPercent() {
        return loneSoldPercent;
    }

    /** From so long before the start on, anybody may leave a seat alone. */
    public Duration loneTime() {
        return Duration.ofHours(loneHours);
    }
}
