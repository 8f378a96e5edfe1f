package org.parterre.bench;

import org.parterre.house.House;
import org.parterre.house.Store;

/**
 * Where it is measured.
 *
 * @param house a demo house without limits, with the bench's Java options
 * @param plain the server that answers without a program, with the same options
 */
record Stage(Store store, House house, PlainServer plain, Audience audience, Effort effort) {
    Load load() {
        return effort.load();
    }

    Wire wire() {
        return new Wire(house.port());
    }
}
