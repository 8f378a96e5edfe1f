package org.parterre.platform.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.parterre.money.Money;

/** How the contract writes JSON: {@code snake_case} names, money as amount and currency, nothing for null. */
@Provider
public class JsonForm implements ContextResolver<Jsonb> {
    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
            .withSerializers(new MoneyForm()));

    /** The same writer for what is made outside of an answer (cached bytes, stored answers). */
    public static Jsonb jsonb() {
        return JSON;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    /** {@code {"amount":"27.50","currency":"EUR"}}. */
    public static final class MoneyForm implements JsonbSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.write("amount", money.plain());
            json.write("currency", "EUR");
            json.writeEnd();
        }
    }
}
