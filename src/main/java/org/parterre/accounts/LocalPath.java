package org.parterre.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in this house to go on to. An address that leads elsewhere (an open redirect) is none. */
record LocalPath(URI uri) {
    private static final int LONGEST = 1000;
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\<>\"]]*");
    private static final Pattern LOOP = Pattern.compile("/(sign-in|sign-out|welcome)([/?#].*)?");

    static Optional<LocalPath> of(@Nullable String wanted) {
        if (wanted == null
                || wanted.length() > LONGEST
                || !LOCAL.matcher(wanted).matches()
                || LOOP.matcher(wanted).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(wanted);
            return uri.getRawAuthority() == null && uri.getScheme() == null
                    ? Optional.of(new LocalPath(uri))
                    : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
