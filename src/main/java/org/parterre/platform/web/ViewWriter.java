package org.parterre.platform.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** Renders a {@link View} by its precompiled template. */
@Provider
public class ViewWriter implements MessageBodyWriter<View> {
    @Inject
    Page page;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, View.HTML);
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, page.language().code());
        headers.add(HttpHeaders.VARY, "Accept-Language, Cookie");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        Utf8ByteOutput html = new Utf8ByteOutput();
        Views.ENGINE.render(view.template(), Map.of("page", page, "model", view.model()), html);
        html.writeTo(out);
    }
}
