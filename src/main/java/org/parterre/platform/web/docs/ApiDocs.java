package org.parterre.platform.web.docs;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** The contract as its page shows it; it speaks English, the page around it either language. */
public record ApiDocs(String about, List<Chapter> chapters, List<Shape> shapes) {
    /** Operations that belong together. */
    public record Chapter(String name, String about, List<Operation> operations) {}

    /**
     * A request that can be made.
     *
     * @param secret what opens it: {@code bearer}, {@code key} or nothing
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String secret,
            List<Field> parameters,
            List<Form> bodies,
            List<Answer> answers) {}

    /** What comes back under one status. */
    public record Answer(String status, String about, List<Form> forms) {}

    /** Content of one media type; {@code fields} where its shape has no name. */
    public record Form(String type, List<Kind> kinds, List<Field> fields, String example) {}

    /** A part of something that is sent; {@code parts} where its shape has no name. */
    public record Field(
            String name, List<Kind> kinds, boolean required, String about, List<String> values, List<Field> parts) {}

    /** What stands there, or a list of it; {@code linked} where the shape has a name. */
    public record Kind(boolean list, String name, boolean linked) {}

    /** A shape that has a name: an object with fields, a word out of some, or a plain text. */
    public record Shape(String name, String about, List<Field> fields, List<String> values, String example) {}

    /** JSON with line breaks, for people. */
    static String pretty(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        StringWriter out = new StringWriter();
        try (JsonWriter json = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            json.write(value);
        }
        return out.toString().strip();
    }
}
