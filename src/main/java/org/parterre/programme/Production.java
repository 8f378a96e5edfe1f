package org.parterre.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.venue.Words;

/** The show. */
@Entity
public class Production {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    private String title;

    @Column(name = "tagline_nl")
    private String taglineNl;

    @Column(name = "tagline_en")
    private String taglineEn;

    @Column(name = "about_nl")
    private String aboutNl;

    @Column(name = "about_en")
    private String aboutEn;

    @Column(name = "facts_nl")
    private String factsNl;

    @Column(name = "facts_en")
    private String factsEn;

    private String accent;

    @Column(name = "letter_nl")
    private String letterNl = "";

    @Column(name = "letter_en")
    private String letterEn = "";

    @Column(name = "service_cents")
    private long service;

    @Column(name = "asks_donation")
    private boolean donations;

    protected Production() {}

    /**
     * @param tagline one line above the title
     * @param about what it is about, for the programme page
     * @param facts how long, how many intervals, which language
     * @param accent the production's one colour, as #rrggbb
     */
    public Production(String title, Words tagline, Words about, Words facts, String accent) {
        this.title = title;
        this.taglineNl = tagline.nl();
        this.taglineEn = tagline.en();
        this.aboutNl = about.nl();
        this.aboutEn = about.en();
        this.factsNl = facts.nl();
        this.factsEn = facts.en();
        this.accent = accent;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Words tagline() {
        return new Words(taglineNl, taglineEn);
    }

    public Words about() {
        return new Words(aboutNl, aboutEn);
    }

    public Words facts() {
        return new Words(factsNl, factsEn);
    }

    /** What the organiser says in the letters about it; empty for nothing. */
    public Words letter() {
        return new Words(letterNl, letterEn);
    }

    void saysInLetters(Words words) {
        letterNl = words.nl();
        letterEn = words.en();
    }

    /** What an order costs besides its seats. @param vat the rate that holds on the evening */
    public Charges charges(VatRate vat) {
        return new Charges(vat, new Money(service), donations);
    }

    /** @param each for each order of the audience, not less than nothing */
    void charges(Money each, boolean asks) {
        service = each.cents();
        donations = asks;
    }

    public String accent() {
        return accent;
    }
}
