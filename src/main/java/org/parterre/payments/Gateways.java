package org.parterre.payments;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateways that there are, and the ways to pay that this house offers through them. */
@ApplicationScoped
public class Gateways {
    @Inject
    @Any
    Instance<PaymentGateway> all;

    private final Map<String, PaymentGateway> byName = new HashMap<>();

    @PostConstruct
    void come() {
        all.forEach(gateway -> byName.put(gateway.name(), gateway));
    }

    /** @throws IllegalStateException where a payment remembers one that the program doesn't have any more */
    public PaymentGateway of(Payment payment) {
        return named(payment.gateway())
                .orElseThrow(() -> new IllegalStateException("no gateway is called " + payment.gateway()));
    }

    /** One through which this house can be paid. */
    Optional<PaymentGateway> open(String name) {
        return named(name).filter(PaymentGateway::open);
    }

    /** What somebody may choose from, the usual one first. */
    List<PaymentMethod> offered(boolean toStaff) {
        return Arrays.stream(PaymentMethod.values())
                .filter(method -> toStaff || !method.staffOnly())
                .filter(method -> open(method.gateway()).isPresent())
                .toList();
    }

    /** @param code null leaves it to the house · @throws UnknownMethod where that is not offered */
    PaymentMethod chosen(@Nullable String code, boolean byStaff) {
        return offered(byStaff && code != null).stream() // the house never chooses that somebody has paid already
                .filter(method -> code == null || method.code().equals(code))
                .findFirst()
                .orElseThrow(UnknownMethod::new);
    }

    private Optional<PaymentGateway> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
