package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parterre.platform.Settings;
import org.parterre.platform.Tokens;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.Sheets;
import org.parterre.tickets.print.Accent;
import org.parterre.tickets.print.Sheet;

/** Makes passes: of a ticket as it stands now, for whoever it is for. */
@ApplicationScoped
class Passes {
    @Inject
    Wallets wallets;

    @Inject
    Sheets sheets;

    @Inject
    Successors successors;

    @Inject
    Settings settings;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /** A pass and what it is made from; {@code shows} is another ticket than its own after an exchange. */
    record Made(PassIdentity identity, Sheets.Kept shows, Map<String, byte[]> files) {
        /** Another one whenever the pass says something else. */
        String content() {
            StringBuilder all = new StringBuilder();
            files.forEach((name, bytes) -> {
                if (!name.endsWith(".png")) {
                    all.append(name).append(new String(bytes, StandardCharsets.UTF_8));
                }
            });
            return Tokens.hash(all.toString());
        }
    }

    /** The file for a phone. @param key the secret key that opened the ticket */
    byte[] file(Sheet sheet, String key) {
        return signed(now(PassIdentity.of(sheet.ticket(), key)));
    }

    byte[] signed(Made pass) {
        return PassFile.signed(pass.files(), wallets.apple(), clock.instant());
    }

    /** Whether that is the pass of whoever the ticket is for now. */
    boolean owns(PassIdentity shown) {
        Sheets.Kept own = sheets.kept(shown.ticket());
        PassIdentity now = own == null ? null : PassIdentity.of(shown.ticket(), own.opener());
        return now != null && now.serial().equals(shown.serial()) && Tokens.same(now.token(), shown.token());
    }

    /** The pass of that serial number; without its token where it is not the owner's any more. */
    PassIdentity identity(long ticket, String serial) {
        PassIdentity owners = PassIdentity.of(ticket, kept(ticket).opener());
        return owners.serial().equals(serial) ? owners : new PassIdentity(ticket, serial, "");
    }

    /** The pass of that identity, as it is now: void where its ticket counts no more, or is somebody else's by now. */
    Made now(PassIdentity identity) {
        Sheets.Kept own = kept(identity.ticket());
        if (!PassIdentity.of(identity.ticket(), own.opener()).equals(identity)) {
            return made(identity, own, false);
        }
        Sheets.Kept last = own;
        for (Long next = successors.of(identity.ticket()); next != null; next = successors.of(next)) {
            last = kept(next);
        }
        boolean still = last.equals(own) || !last.handedOn();
        return made(identity, last, still);
    }

    /** @param theirs whether who has the pass may know the code */
    private Made made(PassIdentity identity, Sheets.Kept shows, boolean theirs) {
        Sheet sheet = shows.sheet();
        boolean counts = shows.valid() && theirs;
        Map<String, byte[]> files = new LinkedHashMap<>();
        String page = settings.baseUrl() + "/tickets/" + sheet.ticket() + (theirs ? "?key=" + shows.opener() : "");
        files.put(
                "pass.json",
                new ApplePass(sheet, identity, counts)
                        .json(wallets.apple(), settings.baseUrl() + PassWebResource.PATH, page)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        files.putAll(PassWords.of(sheet, messages));
        files.putAll(PassPictures.of(
                Integer.parseInt(Accent.of(sheet.bill().accent()).substring(1), 16)));
        return new Made(identity, shows, files);
    }

    private Sheets.Kept kept(long ticket) {
        Sheets.Kept kept = sheets.kept(ticket);
        if (kept == null) {
            throw new IllegalStateException("ticket " + ticket + " is gone");
        }
        return kept;
    }
}
