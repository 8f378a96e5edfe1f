package org.parterre.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Words;

/** Who pays what in a zone: normal, student, 65+, companion, group. Never deleted: what was sold at it still names it. */
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

    @Column(name = "who_nl")
    private String whoNl;

    @Column(name = "who_en")
    private String whoEn;

    @Column(name = "proof_nl")
    private String proofNl;

    @Column(name = "proof_en")
    private String proofEn;

    private boolean companion;

    @Column(name = "least_seats")
    private @Nullable Integer least;

    @Column(name = "most_seats")
    private @Nullable Integer most;

    @Column(name = "staff_only")
    private boolean staffOnly;

    private int place;
    private boolean ended;

    @Version
    private int version;

    protected Tariff() {}

    /** @param place where it stands in a list of choices */
    public Tariff(long production, TariffTerms terms, int place) {
        this.production = production;
        this.code = terms.code();
        this.companion = terms.companion();
        this.place = place;
        take(terms);
    }

    /** Other words and conditions. Its code and whom it is a companion of stay: what was sold at it relies on them. */
    final void take(TariffTerms terms) {
        nameNl = terms.name().nl();
        nameEn = terms.name().en();
        whoNl = terms.who().nl();
        whoEn = terms.who().en();
        proofNl = terms.proof().nl();
        proofEn = terms.proof().en();
        least = terms.least();
        most = terms.most();
        staffOnly = terms.staffOnly();
    }

    void standAt(int where) {
        place = where;
    }

    /** Offers it no longer, or again. */
    void end(boolean over) {
        ended = over;
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

    public boolean companion() {
        return companion;
    }

    public TariffTerms terms() {
        return new TariffTerms(
                code, name(), new Words(whoNl, whoEn), new Words(proofNl, proofEn), companion, least, most, staffOnly);
    }

    public int place() {
        return place;
    }

    public boolean ended() {
        return ended;
    }

    public int version() {
        return version;
    }
}
