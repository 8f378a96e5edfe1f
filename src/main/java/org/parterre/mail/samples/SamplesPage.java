package org.parterre.mail.samples;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Letter;
import org.parterre.platform.Language;

/**
 * The kinds of letters, and one of them in both languages.
 *
 * @param kind which one is shown
 * @param typed the address it is to be sent to, as it was typed
 * @param problem why that is none, as a message key, or null
 * @param sent whether it was just put into the outbox
 */
public record SamplesPage(
        List<String> kinds,
        String kind,
        Map<Language, Letter> letters,
        String typed,
        @Nullable String problem,
        boolean sent) {}
