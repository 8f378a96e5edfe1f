package org.parterre.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter on its way: due, sent, come back, given up, or sent anew in another one. */
@Entity
@Table(name = "outbox")
public class Dispatch {
    /** What the office is told; the sentence is the message {@code mail.state.<name in lower case>}. */
    public enum State {
        WAITING,
        AGAIN,
        SENT,
        BOUNCED,
        FAILED,
        FOLLOWED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    private String kind;
    private String recipient;
    private String subject;

    @Lob
    @Column(name = "body_text")
    private String text;

    @Lob
    @Column(name = "body_html")
    private String html;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    private int attempts;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private @Nullable String failure;
    private @Nullable String about;
    private @Nullable String encloses;

    @Column(name = "bounced_at")
    private @Nullable Instant bouncedAt;

    @Column(name = "followed_by")
    private @Nullable Long followedBy;

    @Version
    private int version;

    protected Dispatch() {}

    Dispatch(Letter letter, Instant now) {
        this.kind = letter.kind();
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.text = letter.text();
        this.html = letter.html();
        this.about = letter.about();
        this.encloses = letter.encloses();
        this.madeAt = now;
        this.dueAt = now;
    }

    public State state() {
        if (followedBy != null && failure != null) {
            return State.FOLLOWED;
        }
        if (sentAt != null) {
            return bouncedAt == null ? State.SENT : State.BOUNCED;
        }
        return dueAt == null ? State.FAILED : attempts == 0 ? State.WAITING : State.AGAIN;
    }

    /** True where somebody may want it sent once more: it went out or failed, and no other went out in its place. */
    public boolean canFollow() {
        return followedBy == null && (sentAt != null || failure != null);
    }

    /** Another letter goes out in its place, and this one is tried no more. */
    void follow(long other) {
        followedBy = other;
        dueAt = null;
    }

    public long id() {
        return id;
    }

    public Letter letter() {
        return new Letter(kind, recipient, subject, text, html, about, encloses);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant bouncedAt() {
        return bouncedAt;
    }

    /** The letter that went out in its place, or null. */
    public @Nullable Long followedBy() {
        return followedBy;
    }

    /** Why the last try went wrong or the letter came back, without secrets; null when neither. */
    public @Nullable String failure() {
        return failure;
    }
}
