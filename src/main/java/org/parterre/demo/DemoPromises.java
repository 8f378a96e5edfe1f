package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.parterre.orders.returns.ReturnPolicies;
import org.parterre.orders.returns.ReturnPolicy;

/** What the demo's organiser promises about seats that are given back or exchanged. */
@ApplicationScoped
class DemoPromises {
    @Inject
    ReturnPolicies policies;

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
