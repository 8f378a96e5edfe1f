package org.parterre.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.parterre.venue.Words;

/** Who pays what in a zone: normal, student, 65+, companion. */
@Entity
public class Tariff {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "production_id")
    private long production;

    private String code;

    @Column(name = "name_nl")
    private String nameNl;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "proof_nl")
    private String proofNl;

    @Column(name = "proof_en")
    private String proofEn;

    private boolean companion;
    private int place;

    protected Tariff() {}

    /**
     * @param code short and stable: {@code normal}, {@code student} …; what the API calls the tariff
     * @param proof what the door asks to see, empty for nothing
     * @param companion only for the place beside a wheelchair place that is in the same order
     * @param place where it stands in a list of choices
     */
    public Tariff(long production, String code, Words name, Words proof, boolean companion, int place) {
        this.production = production;
        this.code = code;
        this.nameNl = name.nl();
        this.nameEn = name.en();
        this.proofNl = proof.nl();
        this.proofEn = proof.en();
        this.companion = companion;
        this.place = place;
    }

    public long id() {
        return id;
    }

    public long production() {
        return production;
    }

    public String code() {
        return code;
    }

    public Words name() {
        return new Words(nameNl, nameEn);
    }

    public Words proof() {
        return new Words(proofNl, proofEn);
    }

    public boolean companion() {
        return companion;
    }

    public int place() {
        return place;
    }
}
