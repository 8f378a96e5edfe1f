package org.parterre.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.ZoneId;

/** A theatre. */
@Entity
public class Venue {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50)
    private Long id;

    private String name;
    private String city;
    private String address;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "travel_nl")
    private String travelNl = "";

    @Column(name = "travel_en")
    private String travelEn = "";

    protected Venue() {}

    public Venue(String name, String city, String address, ZoneId zone) {
        this.name = name;
        this.city = city;
        this.address = address;
        this.timeZone = zone.getId();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String city() {
        return city;
    }

    public String address() {
        return address;
    }

    /** How one gets there, for those who come tomorrow; empty for nothing. */
    public Words travel() {
        return new Words(travelNl, travelEn);
    }

    void isReached(Words travel) {
        travelNl = travel.nl();
        travelEn = travel.en();
    }

    /** The zone in which the evenings of this house are told. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
