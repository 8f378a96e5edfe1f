package org.parterre.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay of a ticket's holder inside: open until they leave. */
@Entity
public class Admission {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "performance_id")
    private long performance;

    @Column(name = "ticket_id")
    private long ticket;

    /** The ticket while the stay lasts, then null: a ticket can't be open twice (UNIQUE). */
    @Column(name = "open_ticket")
    private @Nullable Long openTicket;

    @Column(name = "admitted_at")
    private Instant admittedAt;

    private String gate;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    protected Admission() {}

    Admission(long performance, long ticket, Instant admittedAt, String gate) {
        this.performance = performance;
        this.ticket = ticket;
        this.openTicket = ticket;
        this.admittedAt = admittedAt;
        this.gate = gate;
    }
}
