package org.parterre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;

/** Where letters wait to be sent and are kept after that. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AddressCorrected> corrected;

    @Inject
    Clock clock;

    /** Keeps the letter, in the transaction of what it tells of. */
    @Transactional
    public void put(Letter letter) {
        put(List.of(letter));
    }

    /** Keeps the letters, in the transaction of what they tell of. */
    @Transactional
    public void put(List<Letter> letters) {
        letters.forEach(letter -> entities.persist(new Dispatch(letter, clock.instant())));
        entities.flush();
    }

    /** Counts the letters to such addresses as sent. @param pattern in SQL's words, of people whom somebody made up */
    @Transactional
    public void leave(String pattern) {
        database.update(
                "UPDATE outbox SET due_at=NULL, sent_at=made_at WHERE due_at IS NOT NULL AND recipient LIKE ?",
                pattern);
    }

    /** Those first that could not be brought and that nobody has taken care of, then the newest. */
    @Transactional
    List<Dispatch> newest(int most) {
        return entities.createQuery(
                        "select d from Dispatch d order by case when d.failure is null or d.followedBy is not null then 1"
                                + " else 0 end, d.madeAt desc, d.id desc",
                        Dispatch.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** @throws NotFound where there is none with that id */
    @Transactional
    Dispatch find(long id) {
        @Nullable Dispatch dispatch = entities.find(Dispatch.class, id);
        if (dispatch == null) {
            throw new NotFound();
        }
        return dispatch;
    }

    /**
     * Sends a letter once more, as a new one in its place: a receiver throws away what it knows by its number.
     *
     * @param email to whom this time
     * @param corrects whether what the letter is about is to know that address from now on
     * @return the new one's id
     * @throws NotFound where there is none with that id · @throws AlreadyFollowed where it was never tried, or another went out
     */
    @Retried
    @Transactional
    public long again(long id, String email, boolean corrects) {
        Dispatch old = NotFound.unless(entities.find(Dispatch.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!old.canFollow()) {
            throw new AlreadyFollowed();
        }
        boolean elsewhere = !old.letter().recipient().equals(email);
        Dispatch anew = new Dispatch(old.letter().to(email), clock.instant());
        entities.persist(anew);
        old.follow(anew.id());
        String about = old.letter().about();
        audit.record("letter-sent-again", "letter:" + id, elsewhere ? "to another address" : "to the same address");
        if (corrects && elsewhere && about != null) {
            corrected.fire(new AddressCorrected(about, email));
        }
        return anew.id();
    }

    /**
     * A letter came back. What was not sent, or is known to have come back, is left as it is.
     *
     * @param why as the mail server said it
     */
    @Retried
    @Transactional
    public boolean bounced(long id, String why) {
        boolean fresh = database.update(
                        "UPDATE outbox SET bounced_at=?, failure=? WHERE id=? AND sent_at IS NOT NULL AND bounced_at IS NULL",
                        clock.millis(),
                        Tries.cut(why),
                        id)
                == 1;
        if (fresh) {
            audit.record("letter-bounced", "letter:" + id, "");
        }
        return fresh;
    }
}
