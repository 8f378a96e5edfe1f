package org.parterre.accounts.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.web.Role;

/** Where staff are kept. */
@ApplicationScoped
public class Roster {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /** Somebody new or with a new welcome link, and the secret of it. */
    public record Invited(Staff staff, String secret) {}

    @Transactional
    public List<Staff> all() {
        return entities.createQuery("select s from Staff s order by s.name", Staff.class)
                .getResultList();
    }

    @Transactional
    public @Nullable Staff named(StaffName name) {
        return first("select s from Staff s where s.name = :sought", name.text());
    }

    /** @throws WelcomeGone when that secret opens nothing (any more) */
    @Transactional
    public Staff welcomed(String secret) {
        @Nullable Staff staff = first("select s from Staff s where s.welcomeHash = :sought", Tokens.hash(secret));
        if (staff == null) {
            throw new WelcomeGone();
        }
        return staff;
    }

    /** Adds somebody, who still has to choose a password. @throws NameTaken when the name is not free */
    @Transactional
    public Invited invite(StaffName name, Role role) {
        Staff staff = new Staff(name.text(), role);
        String secret = staff.welcome();
        keep(staff);
        audit.record("staff-invited", "staff:" + staff.id(), name.text() + " " + role);
        return new Invited(staff, secret);
    }

    /** Adds somebody with a password: the demo's sign-ins. */
    @Transactional
    public void add(StaffName name, Role role, String passwordHash) {
        Staff staff = new Staff(name.text(), role);
        staff.choosePassword(passwordHash);
        keep(staff);
    }

    /** A new welcome link for somebody who lost the first one or forgot the password. */
    @Transactional
    public Invited inviteAgain(long id) {
        @Nullable Staff staff = entities.find(Staff.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (staff == null) {
            throw new NotFound();
        }
        audit.record("staff-invited", "staff:" + id, staff.name() + " again");
        return new Invited(staff, staff.welcome());
    }

    /** Uses up the welcome secret and ends the sessions of an earlier password. @throws WelcomeGone as above */
    @Transactional
    public Staff choosePassword(String secret, String passwordHash) {
        Staff staff = welcomed(secret);
        entities.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
        welcomed(secret); // of two at once the second finds it used
        staff.choosePassword(passwordHash);
        sessions.endAll(staff);
        audit.record("password-chosen", "staff:" + staff.id(), staff.name());
        return staff;
    }

    private void keep(Staff staff) {
        try {
            entities.persist(staff);
            entities.flush();
        } catch (PersistenceException e) {
            throw DatabaseFailure.isDuplicate(e) ? new NameTaken(staff.name()) : e;
        }
    }

    private @Nullable Staff first(String query, String sought) {
        List<Staff> found = entities.createQuery(query, Staff.class)
                .setParameter("sought", sought)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }
}
