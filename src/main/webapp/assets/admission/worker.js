/** Keeps the door's pages and modules, so that they open without a network. FILES and MARK come before this text (admission/gate/DoorAppResource). */
const KEPT = `door-${self.MARK}`;
const PATIENCE = 1500;
const REST = 10_000;
let resting = 0;

self.addEventListener('install', event => {
    self.skipWaiting();
    event.waitUntil(caches.open(KEPT).then(kept => kept.addAll(self.FILES)));
});

self.addEventListener('activate', event => event.waitUntil((async () => {
    const old = (await caches.keys()).filter(name => name.startsWith('door-') && name !== KEPT);
    const pages = await caches.open(KEPT);
    for (const name of old) { // their pages stay until they are asked for anew
        const before = await caches.open(name);
        for (const request of await before.keys()) {
            if (!new URL(request.url).pathname.startsWith('/assets/') && !await pages.match(request)) {
                await pages.put(request, await before.match(request));
            }
        }
        await caches.delete(name);
    }
    await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
    const {method, url, mode} = event.request;
    const path = new URL(url).pathname;
    if (method === 'GET' && new URL(url).origin === location.origin
        && (path.startsWith('/assets/') || mode === 'navigate' && /^\/door(\/\d+)?$/.test(path))) {
        event.respondWith(answer(event.request));
    }
});

/** The house's answer, and where it doesn't come soon the one that is kept. */
async function answer(request) {
    const kept = await caches.open(KEPT);
    const known = await kept.match(request, {ignoreSearch: true});
    if (known && Date.now() < resting) {
        renew(kept, request).catch(() => {});
        return known;
    }
    const fresh = renew(kept, request);
    if (!known) {
        return fresh;
    }
    const late = new Promise(tired => setTimeout(tired, PATIENCE));
    const first = await Promise.race([fresh.catch(() => null), late]);
    if (first && first.status < 500) {
        return first;
    }
    resting = Date.now() + REST;
    return known;
}

async function renew(kept, request) {
    const fresh = await fetch(request);
    resting = 0;
    if (fresh.ok && fresh.type === 'basic' && !fresh.redirected) {
        await kept.delete(request, {ignoreSearch: true});
        await kept.put(request, fresh.clone());
    }
    return fresh;
}
