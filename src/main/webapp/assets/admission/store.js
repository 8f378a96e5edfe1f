/** What the device keeps over a reload, a flat battery and a night without a network. */
const NAME = 'parterre-door';
let opened = null;

function base() {
    return opened ??= new Promise((found, lost) => {
        const wish = indexedDB.open(NAME, 1);
        wish.onupgradeneeded = () => {
            wish.result.createObjectStore('lists', {keyPath: 'performance'});
            wish.result.createObjectStore('scans', {keyPath: 'turn', autoIncrement: true});
            wish.result.createObjectStore('facts');
        };
        wish.onsuccess = () => {
            wish.result.onversionchange = () => wish.result.close(); // somebody wipes it
            found(wish.result);
        };
        wish.onerror = () => lost(wish.error);
    });
}

/** Does one thing in one store; it is on the disk when this is over. */
async function within(store, mode, thing) {
    const all = (await base()).transaction(store, mode, {durability: 'strict'});
    const wish = thing(all.objectStore(store));
    return new Promise((done, lost) => {
        all.oncomplete = () => done(wish.result);
        all.onerror = all.onabort = () => lost(all.error);
    });
}

export const find = (store, key) => within(store, 'readonly', kept => kept.get(key));

/** In the order in which they came. */
export const all = store => within(store, 'readonly', kept => kept.getAll());

/** @return its key */
export const keep = (store, thing, key) => within(store, 'readwrite', kept => kept.put(thing, key));

/** All of them at once. */
export const keepAll = (store, things) => within(store, 'readwrite', kept => {
    things.forEach(thing => kept.put(thing));
    return {};
});

export const forget = (store, key) => within(store, 'readwrite', kept => kept.delete(key));

/** Everything goes: the lists, the scans that wait, the pages. */
export async function wipe() {
    const open = await opened?.catch(() => null);
    open?.close();
    opened = null;
    indexedDB.deleteDatabase(NAME);
    for (const name of await globalThis.caches?.keys() ?? []) {
        if (name.startsWith('door-')) {
            await caches.delete(name);
        }
    }
}
