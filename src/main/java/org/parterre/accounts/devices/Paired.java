package org.parterre.accounts.devices;

/**
 * The device behind a token.
 *
 * @param live false where the token ended: the device was revoked, or another one has its place
 */
public record Paired(long id, String name, DeviceKind kind, boolean supervisor, boolean live) {}
