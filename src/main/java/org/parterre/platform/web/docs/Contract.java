package org.parterre.platform.web.docs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.docs.ApiDocs.Answer;
import org.parterre.platform.web.docs.ApiDocs.Chapter;
import org.parterre.platform.web.docs.ApiDocs.Field;
import org.parterre.platform.web.docs.ApiDocs.Form;
import org.parterre.platform.web.docs.ApiDocs.Kind;
import org.parterre.platform.web.docs.ApiDocs.Operation;
import org.parterre.platform.web.docs.ApiDocs.Shape;

/** Reads {@code META-INF/openapi.json}, the contract as it is written, into what its page shows. */
final class Contract {
    private static final String SHAPES = "#/components/schemas/";

    private final JsonObject document;

    private Contract(JsonObject document) {
        this.document = document;
    }

    static ApiDocs read() {
        InputStream file = Objects.requireNonNull(Contract.class.getResourceAsStream("/META-INF/openapi.json"));
        try (JsonReader reader = Json.createReader(file)) {
            return new Contract(reader.readObject()).docs();
        }
    }

    private ApiDocs docs() {
        List<Chapter> chapters = new ArrayList<>();
        for (JsonObject tag : objects(document.getJsonArray("tags"))) {
            String name = tag.getString("name");
            chapters.add(new Chapter(name, text(tag, "description"), operations(name)));
        }
        List<Shape> shapes = new ArrayList<>();
        document.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> {
            JsonObject one = schema.asJsonObject();
            shapes.add(new Shape(name, text(one, "description"), fields(one), values(one), example(one)));
        });
        return new ApiDocs(text(document.getJsonObject("info"), "description"), chapters, shapes);
    }

    private List<Operation> operations(String tag) {
        List<Operation> found = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject().forEach((method, operation) -> {
                    JsonObject one = operation.asJsonObject();
                    if (one.getJsonArray("tags").getString(0).equals(tag)) {
                        found.add(operation(method, path, one));
                    }
                }));
        return found;
    }

    private Operation operation(String method, String path, JsonObject one) {
        List<Field> parameters = objects(one.getJsonArray("parameters")).stream()
                .map(this::resolved)
                .map(given -> field(
                        given.getString("name"),
                        given.getJsonObject("schema"),
                        given.getBoolean("required", false),
                        text(given, "description")))
                .toList();
        List<Answer> answers = new ArrayList<>();
        one.getJsonObject("responses").forEach((status, answer) -> {
            JsonObject given = resolved(answer.asJsonObject());
            answers.add(new Answer(status, text(given, "description"), forms(given.getJsonObject("content"))));
        });
        JsonObject body = one.getJsonObject("requestBody");
        return new Operation(
                one.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                one.getString("summary"),
                objects(one.getJsonArray("security")).stream()
                        .flatMap(way -> way.keySet().stream())
                        .findFirst()
                        .orElse(""),
                parameters,
                forms(body == null ? null : body.getJsonObject("content")),
                answers);
    }

    private List<Form> forms(@Nullable JsonObject content) {
        List<Form> forms = new ArrayList<>();
        if (content != null) {
            content.forEach((type, given) -> {
                JsonObject schema = given.asJsonObject().getJsonObject("schema");
                forms.add(new Form(type, kinds(schema), fields(schema), example(given.asJsonObject())));
            });
        }
        return forms;
    }

    private List<Field> fields(JsonObject schema) {
        List<Field> fields = new ArrayList<>();
        JsonObject properties = schema.getJsonObject("properties");
        if (properties != null) {
            Set<String> required = new HashSet<>(values(schema.getJsonArray("required")));
            properties.forEach((name, given) -> {
                JsonObject one = given.asJsonObject();
                fields.add(field(name, one, required.contains(name), text(one, "description")));
            });
        }
        return fields;
    }

    private Field field(String name, JsonObject schema, boolean required, String about) {
        return new Field(name, kinds(schema), required, about, values(schema), fields(schema));
    }

    /** What may stand there: one kind, or several where the contract leaves a choice. */
    private static List<Kind> kinds(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return List.of(new Kind(false, schema.getString("$ref").substring(SHAPES.length()), true));
        }
        for (String choice : List.of("oneOf", "allOf")) {
            if (schema.containsKey(choice)) {
                return objects(schema.getJsonArray(choice)).stream()
                        .flatMap(one -> kinds(one).stream())
                        .toList();
            }
        }
        if ("array".equals(schema.getString("type"))) {
            Kind item = kinds(schema.getJsonObject("items")).get(0);
            return List.of(new Kind(true, item.name(), item.linked()));
        }
        return List.of(new Kind(false, schema.getString("format", schema.getString("type")), false));
    }

    private JsonObject resolved(JsonObject given) {
        return given.containsKey("$ref")
                ? document.getValue(given.getString("$ref").substring(1)).asJsonObject()
                : given;
    }

    private static List<String> values(JsonObject schema) {
        return values(schema.getJsonArray("enum"));
    }

    private static List<String> values(@Nullable JsonArray words) {
        return words == null
                ? List.of()
                : words.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }

    private static List<JsonObject> objects(@Nullable JsonArray array) {
        return array == null ? List.of() : array.getValuesAs(JsonValue::asJsonObject);
    }

    private static String text(JsonObject object, String name) {
        return object.getString(name, "");
    }

    private static String example(JsonObject object) {
        JsonValue example = object.get("example");
        return example == null ? "" : ApiDocs.pretty(example);
    }
}
