package org.parterre.mail;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.parterre.platform.web.SecurityHeaders;
import org.parterre.platform.web.View;

/** How the office shows a letter: as it is, in a frame where nothing of it can do anything. */
public final class LetterPaper {
    private static final String POLICY = "Content-Security-Policy";
    /** A letter may show its own style and nothing else: no script, no picture from elsewhere, no form. */
    private static final String LETTER = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private LetterPaper() {}

    /** The letter alone. */
    public static Response of(Letter letter) {
        return Response.ok(letter.html(), View.HTML)
                .header(POLICY, LETTER)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** A page that shows letters in frames. */
    public static Response.ResponseBuilder around(View page) {
        return Response.ok(page)
                .header(POLICY, SecurityHeaders.POLICY + "; frame-src 'self'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
