/** The door as an app of the phone: it opens without a network, and forgets everything when the house says so. */
import * as store from './store.js';

/** Quietly nothing where a browser has no such thing. */
export function install() {
    navigator.serviceWorker?.register('/door/app/worker.js', {scope: '/door'}).catch(() => {});
    navigator.storage?.persist?.().catch(() => {});
}

/** The device is not the door's any more. */
export async function leave() {
    await store.wipe();
    for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) {
        if (new URL(worker.scope).pathname === '/door') {
            await worker.unregister();
        }
    }
}
