// Keeps opened tickets on the phone, for a foyer without a network, and nothing else of the house: it answers for pages below
// /tickets/ and for what those pages are made of. The shop and the staff's pages never pass here.
const CACHE = "parterre-tickets-1";
const PAGE = /^\/tickets\/(\d+|order\/[0-9A-Za-z]+)$/;
const PATIENCE = 4000;
const UNTIL = "Ticket-Keep-Until";
const AT = "Ticket-Kept-At";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && PAGE.test(url.pathname)) event.respondWith(page(event.request, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
});

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.page, event.data.keep));
});

/** The house's answer where it comes; else the copy, which says that it is one. */
async function page(request, url) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status < 500) {
      await remember(url, answer.clone());
      return answer;
    }
    return (await copy(url)) ?? answer;
  } catch {
    return (await copy(url)) ?? Response.error();
  }
}

/** The same ticket in whichever language it was opened. */
function name(url) {
  return url.pathname + "?key=" + encodeURIComponent(url.searchParams.get("key") ?? "");
}

async function remember(url, answer) {
  const cache = await caches.open(CACHE);
  if (!answer.ok || Number(answer.headers.get(UNTIL)) <= Date.now()) {
    await cache.delete(name(url)); // revoked, or the evening is over
    return;
  }
  const headers = new Headers(answer.headers);
  headers.set(AT, new Date().toISOString());
  await cache.put(name(url), new Response(await answer.text(), { headers }));
}

async function copy(url) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(name(url));
  if (!kept) return undefined;
  const text = (await kept.text())
    .replace("data-kept hidden", "data-kept")
    .replace('<time datetime="">', `<time datetime="${kept.headers.get(AT)}">`);
  return new Response(text, { headers: kept.headers });
}

async function asset(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}

/** The first time a page is opened nobody answers for it yet: it says itself what it is made of. */
async function keep(address, assets) {
  const cache = await caches.open(CACHE);
  const url = new URL(address);
  if (PAGE.test(url.pathname)) await remember(url, await fetch(url));
  const wanted = assets.filter((one) => new URL(one, self.location.href).pathname.startsWith("/assets/"));
  await Promise.all(wanted.map(async (one) => (await cache.match(one)) ?? cache.add(one)));
}

/** Drops tickets of evenings that are over; with the last one goes everything. */
async function tidy() {
  const cache = await caches.open(CACHE);
  let left = 0;
  for (const request of await cache.keys()) {
    if (!PAGE.test(new URL(request.url).pathname)) continue;
    const kept = await cache.match(request);
    if (Number(kept?.headers.get(UNTIL)) > Date.now()) left++;
    else await cache.delete(request);
  }
  if (left === 0) await caches.delete(CACHE);
}
