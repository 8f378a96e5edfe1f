package org.parterre.orders.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** What the organiser promises about seats that are given back or exchanged, for programs. */
@ApplicationScoped
@Path("api/productions/{id : \\d{1,18}}/return-policy")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class PolicyResource {
    @Inject
    ReturnPolicies policies;

    /** A policy as programs read and send it. */
    public record PolicyView(@Nullable List<@Nullable StepView> steps, @Nullable Integer exchangeHours) {
        static PolicyView of(ReturnPolicy policy) {
            return new PolicyView(
                    policy.steps().stream()
                            .<@Nullable StepView>map(
                                    step -> new StepView(step.hoursBefore(), step.percent(), step.asCard()))
                            .toList(),
                    policy.exchangeHours());
        }
    }

    /** One step of it. @param asCard on a gift card; missing for money */
    public record StepView(@Nullable Integer hoursBefore, @Nullable Integer percent, @Nullable Boolean asCard) {
        ReturnPolicy.Step read() {
            if (hoursBefore == null) {
                throw new BadInput("hours_before", "bad.policy-hours");
            }
            if (percent == null) {
                throw new BadInput("percent", "bad.policy-percent");
            }
            return new ReturnPolicy.Step(hoursBefore, percent, Boolean.TRUE.equals(asCard));
        }
    }

    @GET
    public PolicyView policy(@PathParam("id") long id) {
        return PolicyView.of(policies.of(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public PolicyView change(@PathParam("id") long id, @Nullable PolicyView wish) {
        if (wish == null || wish.steps() == null) {
            throw new BadInput("steps", "bad.policy-steps");
        }
        ReturnPolicy policy = TypedPolicy.of(
                wish.steps().stream()
                        .map(step -> Objects.requireNonNullElse(step, new StepView(null, null, null))
                                .read())
                        .toList(),
                wish.exchangeHours());
        policies.change(id, policy);
        return PolicyView.of(policy);
    }
}
