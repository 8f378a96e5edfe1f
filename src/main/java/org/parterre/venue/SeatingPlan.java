package org.parterre.venue;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One version of a hall's seating plan, as it was published: the document and what is counted of it. Never changes. */
@Entity
@Table(name = "seating_plan")
public class SeatingPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "hall_id")
    private Hall hall;

    private int version;
    private int capacity;

    @Lob
    @Basic(fetch = FetchType.LAZY) // read once, by Venues
    private String body;

    protected SeatingPlan() {}

    SeatingPlan(Hall hall, int version, int capacity, String body) {
        this.hall = hall;
        this.version = version;
        this.capacity = capacity;
        this.body = body;
    }

    public long id() {
        return id;
    }

    public Hall hall() {
        return hall;
    }

    public int version() {
        return version;
    }

    /** All places: seats and standing. */
    public int capacity() {
        return capacity;
    }

    String body() {
        return body;
    }
}
