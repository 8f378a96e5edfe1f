package org.parterre.seats.hall;

/**
 * A photograph as the page links to it.
 *
 * @param path its own page, for who has no script
 * @param from where it was taken, in words
 * @param alt what is to be seen on it; empty where nobody said
 * @param seat the id of the one seat that it is true for, or empty
 */
public record Sight(String path, String picture, int width, int height, String from, String alt, String seat) {}
