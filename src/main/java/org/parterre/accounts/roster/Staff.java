package org.parterre.accounts.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Tokens;
import org.parterre.platform.web.Role;

/** Somebody who works here. Comes in by a welcome link that works once, and chooses the password behind it. */
@Entity
public class Staff {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "welcome_hash")
    private @Nullable String welcomeHash;

    protected Staff() {}

    Staff(String name, Role role) {
        this.name = name;
        this.role = role;
    }

    /**
     * Makes a new welcome secret; an earlier one is void. A password that was chosen before works until the next is.
     *
     * @return the secret, which is stored nowhere
     */
    String welcome() {
        String secret = Tokens.secret();
        welcomeHash = Tokens.hash(secret);
        return secret;
    }

    /** @param hash made by {@link Passwords#hash} */
    void choosePassword(String hash) {
        passwordHash = hash;
        welcomeHash = null;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** True where a welcome link is waiting to be used. */
    public boolean isInvited() {
        return welcomeHash != null;
    }

    /** True where a password was chosen. */
    public boolean canSignIn() {
        return passwordHash != null;
    }
}
