package org.parterre.seats;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.parterre.house.Transactions;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/** The program's own box office over a database, for those outside of this package. */
public final class ABoxOffice {
    private ABoxOffice() {}

    /** @param givenBack hears what the container would have told the house */
    public static BoxOffice of(Database database, Clock clock, Consumer<SeatsGivenBack> givenBack) {
        BoxOffice office = new BoxOffice();
        AuditTrail audit = new AuditTrail(database, clock, new Actor());
        office.seating = new Seating(new Inventory(database), new Told(audit), clock);
        office.clock = clock;
        office.given = event(givenBack);
        return office;
    }

    /** The seats of an evening, all of them free. */
    public static void open(Transactions transactions, List<String> seats, long evening) throws Exception {
        AnEveningInTheDatabase.with(transactions, seats, evening);
    }

    @SuppressWarnings("unchecked")
    private static Event<SeatsGivenBack> event(Consumer<SeatsGivenBack> hears) {
        return (Event<SeatsGivenBack>) Proxy.newProxyInstance(
                ABoxOffice.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    hears.accept((SeatsGivenBack) arguments[0]);
                    return null;
                });
    }
}
