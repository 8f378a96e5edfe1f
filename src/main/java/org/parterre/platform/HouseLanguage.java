package org.parterre.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The language in which the house writes to its own people: nobody asked, so nobody said in which. */
@ApplicationScoped
public class HouseLanguage {
    @Inject
    Settings settings;

    public Language language() {
        String typed = settings.houseLanguage().strip();
        return switch (typed) {
            case "nl" -> Language.NL;
            case "en" -> Language.EN;
            default ->
                throw StartUp.failed(
                        "parterre.house.language must be nl or en: " + typed, new IllegalArgumentException(typed));
        };
    }

    /** Before the house opens, not when its first letter is due. */
    void check(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.CLOCK) Object start) {
        language();
    }
}
