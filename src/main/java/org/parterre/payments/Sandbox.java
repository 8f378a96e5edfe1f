package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bank that moves no money, for trying things out. It has a memory of its own, as a real one has. */
@ApplicationScoped
class Sandbox {
    static final String NAME = "sandbox";
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<String, Payment.Status> memory = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Payment.Status> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** What the bank would say of that payment, asked now. */
    synchronized Payment.Status says(String paymentId) {
        return memory.getOrDefault(paymentId, Payment.Status.OPEN);
    }

    /** What happened at the bank; money that is in stays in. */
    synchronized void happened(String paymentId, Payment.Status outcome) {
        memory.merge(paymentId, outcome, (before, after) -> before == Payment.Status.PAID ? before : after);
    }
}
