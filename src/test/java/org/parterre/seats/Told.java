package org.parterre.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parterre.platform.AuditTrail;

/** Writes down what the program writes down, and keeps what it would tell the maps. */
final class Told extends Changes {
    private final List<SeatsChanged> all = new ArrayList<>();

    Told(AuditTrail audit) {
        super(audit);
    }

    @Override
    void tell(long performance, Map<String, Long> taken, List<String> freed) {
        all.add(new SeatsChanged(performance, all.size() + 1, taken, freed));
    }

    SeatsChanged last() {
        return all.get(all.size() - 1);
    }
}
