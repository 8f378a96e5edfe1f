package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.parterre.money.Money;
import org.parterre.orders.returns.ReturnPolicies;
import org.parterre.orders.returns.ReturnPolicy;
import org.parterre.programme.Season;

/** What the demo's organiser promises about seats that are given back or exchanged, and what orders cost besides their seats. */
@ApplicationScoped
class DemoPromises {
    @Inject
    ReturnPolicies policies;

    @Inject
    Season season;

    void charge(long production, JsonObject charges) {
        season.charge(production, new Money(charges.getInt("service_cents")), charges.getBoolean("donations"));
    }

    void make(long production, JsonObject returns) {
        policies.change(
                production,
                new ReturnPolicy(
                        returns.getJsonArray("steps").getValuesAs(JsonValue::asJsonObject).stream()
                                .map(step -> new ReturnPolicy.Step(
                                        step.getInt("hours_before"),
                                        step.getInt("percent"),
                                        step.getBoolean("as_card", false)))
                                .toList(),
                        returns.getInt("exchange_hours")));
    }
}
