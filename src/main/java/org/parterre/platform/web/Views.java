package org.parterre.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, precompiled; also for what is written outside of a request, such as a mail. */
public final class Views {
    static final TemplateEngine ENGINE = engine();

    private Views() {}

    private static TemplateEngine engine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Views.class.getClassLoader(), "org.parterre.pages");
        engine.setBinaryStaticContent(false);
        return engine;
    }

    /**
     * The whole text of a template.
     *
     * @param template the path below src/main/jte
     * @param params what the template takes, by name
     */
    public static String render(String template, Map<String, Object> params) {
        StringOutput text = new StringOutput();
        ENGINE.render(template, params, text);
        return text.toString();
    }
}
