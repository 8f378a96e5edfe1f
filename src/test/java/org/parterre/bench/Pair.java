package org.parterre.bench;

/** Two neighbouring seats of one performance. */
record Pair(String performance, String one, String other) {
    byte[] hold() {
        return Wire.json(
                "/api/performances/" + performance + "/holds", "{\"seats\":[\"" + one + "\",\"" + other + "\"]}");
    }
}
