package org.parterre.contract;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Client;

/**
 * The contract as a judge: an answer is right when its operation, its status, its media type and every member of its JSON are
 * described. Knows as much of JSON Schema as the contract uses, and fails on anything else.
 */
final class Described {
    private final JsonObject contract;

    Described(JsonObject contract) {
        this.contract = contract;
    }

    /** The contract as it is written. */
    static Described written() {
        InputStream file = Objects.requireNonNull(Described.class.getResourceAsStream("/META-INF/openapi.json"));
        try (JsonReader reader = Json.createReader(file)) {
            return new Described(reader.readObject());
        }
    }

    JsonObject contract() {
        return contract;
    }

    /** @throws AssertionError saying where the answer leaves the contract */
    void check(String method, String path, Client.Answer answer) {
        String where = method + " " + path + " " + answer.status();
        JsonObject responses = operation(method, path).getJsonObject("responses");
        JsonObject response = responses.getJsonObject(String.valueOf(answer.status()));
        if (response == null) {
            if (answer.status() < 400) {
                throw new AssertionError(where + ": this status is not described");
            }
            response = responses.getJsonObject("default");
        }
        JsonObject content = resolved(response).getJsonObject("content");
        String type = answer.header("Content-Type").split(";", 2)[0].strip();
        if (content == null) {
            if (answer.raw().body().length > 0) {
                throw new AssertionError(where + ": nothing is described, this came: " + answer.text());
            }
            return;
        }
        if (!content.containsKey(type)) {
            throw new AssertionError(where + ": " + type + " is not described; it says " + answer.text());
        }
        if (type.endsWith("json")) {
            JsonObject schema = content.getJsonObject(type).getJsonObject("schema");
            String trouble = trouble(answer.value(), schema, "");
            if (trouble != null) {
                throw new AssertionError(where + trouble + "\n" + answer.text());
            }
        }
    }

    private JsonObject operation(String method, String path) {
        String plain = path.split("\\?", 2)[0];
        JsonObject paths = contract.getJsonObject("paths");
        JsonValue exact = paths.get(plain);
        if (exact == null) {
            exact = paths.entrySet().stream()
                    .filter(entry -> pattern(entry.getKey()).matcher(plain).matches())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(plain + " is not in the contract"));
        }
        JsonValue operation = exact.asJsonObject().get(method.toLowerCase(Locale.ROOT));
        if (operation == null) {
            throw new AssertionError(method + " " + plain + " is not in the contract");
        }
        return operation.asJsonObject();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile("\\Q" + template.replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    /** What is wrong with a value, and where; null for nothing. */
    @Nullable
    String trouble(JsonValue value, JsonObject given, String at) {
        JsonObject schema = resolved(given);
        if (schema.containsKey("allOf")) {
            return trouble(value, schema.getJsonArray("allOf").getJsonObject(0), at);
        }
        if (schema.containsKey("oneOf")) {
            List<JsonObject> choices = schema.getJsonArray("oneOf").getValuesAs(JsonValue::asJsonObject);
            long fitting = choices.stream()
                    .filter(one -> trouble(value, one, at) == null)
                    .count();
            return fitting == 1 ? null : at + ": fits " + fitting + " of the choices";
        }
        String type = schema.getString("type");
        return switch (type) {
            case "object" -> value instanceof JsonObject object ? inObject(object, schema, at) : at + " is no object";
            case "array" -> value instanceof JsonArray array ? inArray(array, schema, at) : at + " is no array";
            case "string" ->
                value instanceof JsonString text ? inText(text.getString(), schema, at) : at + " is no text";
            case "integer" ->
                value instanceof JsonNumber number && number.isIntegral()
                        ? inNumber(number, schema, at)
                        : at + " is no integer";
            case "number" -> value instanceof JsonNumber ? null : at + " is no number";
            case "boolean" -> value == JsonValue.TRUE || value == JsonValue.FALSE ? null : at + " is no boolean";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private @Nullable String inObject(JsonObject object, JsonObject schema, String at) {
        JsonArray required = schema.getJsonArray("required");
        for (JsonString name : required == null ? List.<JsonString>of() : required.getValuesAs(JsonString.class)) {
            if (!object.containsKey(name.getString())) {
                return at + "/" + name.getString() + " is missing";
            }
        }
        JsonObject properties = schema.getJsonObject("properties");
        if (properties == null) {
            return null; // a file in somebody's own form
        }
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            JsonObject described = properties.getJsonObject(member.getKey());
            if (described == null) {
                return at + "/" + member.getKey() + " is not described";
            }
            String trouble = trouble(member.getValue(), described, at + "/" + member.getKey());
            if (trouble != null) {
                return trouble;
            }
        }
        return null;
    }

    private @Nullable String inArray(JsonArray array, JsonObject schema, String at) {
        for (int i = 0; i < array.size(); i++) {
            String trouble = trouble(array.get(i), schema.getJsonObject("items"), at + "/" + i);
            if (trouble != null) {
                return trouble;
            }
        }
        return null;
    }

    private static @Nullable String inText(String text, JsonObject schema, String at) {
        JsonArray words = schema.getJsonArray("enum");
        if (words != null
                && words.getValuesAs(JsonString.class).stream()
                        .noneMatch(word -> word.getString().equals(text))) {
            return at + ": " + text + " is none of " + words;
        }
        String pattern = schema.getString("pattern", "");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return at + ": " + text + " is not like " + pattern;
        }
        if (text.length() < schema.getInt("minLength", 0) || text.length() > schema.getInt("maxLength", 100_000)) {
            return at + ": " + text + " has another length";
        }
        try {
            if ("date-time".equals(schema.getString("format", ""))) {
                OffsetDateTime.parse(text);
            }
            return null;
        } catch (DateTimeParseException e) {
            return at + ": " + text + " is no time with an offset";
        }
    }

    private static @Nullable String inNumber(JsonNumber number, JsonObject schema, String at) {
        return schema.containsKey("minimum") && number.longValue() < schema.getInt("minimum")
                ? at + ": " + number + " is too small"
                : null;
    }

    private JsonObject resolved(JsonObject given) {
        return given.containsKey("$ref")
                ? contract.getValue(given.getString("$ref").substring(1)).asJsonObject()
                : given;
    }
}
