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

/** A letter on its way: due, sent, or given up. */
@Entity
@Table(name = "outbox")
public class Dispatch {
    /** What the office is told; the sentence is the message {@code mail.state.<name in lower case>}. */
    public enum State {
        WAITING,
        AGAIN,
        SENT,
        FAILED
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
        this.madeAt = now;
        this.dueAt = now;
    }

    public State state() {
        if (sentAt != null) {
            return State.SENT;
        }
        return dueAt == null ? State.FAILED : attempts == 0 ? State.WAITING : State.AGAIN;
    }

    public long id() {
        return id;
    }

    public Letter letter() {
        return new Letter(kind, recipient, subject, text, html, about);
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

    /** Why the last try went wrong, without secrets; null when none did. */
    public @Nullable String failure() {
        return failure;
    }
}
