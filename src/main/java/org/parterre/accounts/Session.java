package org.parterre.accounts;

import java.time.Instant;

/**
 * Somebody is signed in until then.
 *
 * @param token the secret that proves it; stored only as a hash
 */
record Session(String token, SignedIn who, Instant expiresAt) {}
