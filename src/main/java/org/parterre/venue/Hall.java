package org.parterre.venue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A room of a theatre, with seating plans. */
@Entity
public class Hall {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "venue_id")
    private Venue venue;

    private String name;

    protected Hall() {}

    public Hall(Venue venue, String name) {
        this.venue = venue;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public Venue venue() {
        return venue;
    }

    public String name() {
        return name;
    }

    /** With its theatre, as people who work in several of them say it. */
    public String fullName() {
        return venue.name() + ", " + name;
    }
}
