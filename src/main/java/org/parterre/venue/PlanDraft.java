package org.parterre.venue;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A seating plan that somebody brought or is drawing for a hall, and nobody has accepted yet. Nothing is planned or sold on it. */
@Entity
@Table(name = "plan_draft")
public class PlanDraft {
    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "hall_id")
    private Hall hall;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "made_at")
    private Instant madeAt;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String body;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String guesses;

    protected PlanDraft() {}

    /**
     * @param fileName as it came; what is longer than a column is cut off
     * @param body the plan in our own form, perhaps unfinished
     * @param guesses what the file didn't say, in the form in which whoever asks for it wants it back
     */
    public PlanDraft(Hall hall, String fileName, Instant madeAt, String body, String guesses) {
        this.hall = hall;
        String name = fileName.replaceAll("\\p{Cntrl}", " ");
        this.fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.madeAt = madeAt;
        this.body = body;
        this.guesses = guesses;
    }

    public long id() {
        return id;
    }

    public Hall hall() {
        return hall;
    }

    public String fileName() {
        return fileName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String body() {
        return body;
    }

    void redraw(String drawn) {
        body = drawn;
    }

    public String guesses() {
        return guesses;
    }
}
