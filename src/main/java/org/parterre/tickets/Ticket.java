package org.parterre.tickets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The right of one person to one seat of one evening. Its code names the revision; an older one counts no more. */
@Entity
public class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "performance_id")
    private long performance;

    @Column(name = "order_line")
    private long orderLine;

    private String seat;

    /** The seat while the ticket counts, else null: two that count can't be for one seat (UNIQUE with the performance). */
    @Column(name = "live_seat")
    private @Nullable String liveSeat;

    private int revision;

    @Column(name = "short_code")
    private String shortCode;

    @Column(name = "ended_how")
    private @Nullable String endedHow;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected Ticket() {}

    /** @param shortCode what a person types when a code can't be scanned, without dashes */
    Ticket(long performance, long orderLine, String seat, String shortCode, Instant madeAt) {
        this.performance = performance;
        this.orderLine = orderLine;
        this.seat = seat;
        this.liveSeat = seat;
        this.revision = 1;
        this.shortCode = shortCode;
        this.madeAt = madeAt;
    }

    public long id() {
        return id;
    }

    public long performance() {
        return performance;
    }

    public long orderLine() {
        return orderLine;
    }

    public String seat() {
        return seat;
    }

    /** Grows when the ticket is issued anew; 1 to 65,535. */
    public int revision() {
        return revision;
    }

    public String shortCode() {
        return shortCode;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** True once it was given for another one. */
    public boolean exchanged() {
        return "EXCHANGED".equals(endedHow);
    }

    /** False once the ticket was cancelled. */
    public boolean valid() {
        return liveSeat != null;
    }
}
