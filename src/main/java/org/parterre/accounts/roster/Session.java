package org.parterre.accounts.roster;

import java.time.Instant;

/**
 * Somebody is signed in until then.
 *
 * @param token the secret that proves it; stored only as a hash
 */
public record Session(String token, SignedIn who, Instant expiresAt) {}
