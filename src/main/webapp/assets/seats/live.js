// Seats as others take them: the stream, and asking every quarter of a minute where there is none.

const AGAIN = 15_000;
const CHECK = 60_000;

export function live(hall) {
  const address = `/api/performances/${hall.words.performance}/seats`;
  let version = Number(hall.words.version);
  let etag = null;
  let source = null;
  let timer = 0;

  /** The area of a standing place; its places are numbered after the area's name. */
  const roomOf = (id) => hall.rooms.find((room) => id.startsWith(`${room.id}-`) && !hall.byId.has(id));

  function turn(ids, taken) {
    for (const id of ids) {
      const seat = hall.byId.get(id);
      const room = seat ? null : roomOf(id);
      if (seat) hall.turn(seat, taken);
      if (room) hall.roomHas(room, room.free + (taken ? -1 : 1));
    }
  }

  /** The whole truth, if it is another than ours. */
  async function ask() {
    const answer = await fetch(address, { cache: "no-store", headers: etag ? { "If-None-Match": etag } : {} });
    if (answer.status !== 200) return;
    etag = answer.headers.get("ETag");
    const told = await answer.json();
    if (told.plan !== hall.words.plan) {
      replanned();
      return;
    }
    if (told.version < version) return; // the stream was quicker
    const taken = new Set(told.taken);
    version = told.version;
    hall.seats.forEach((seat) => hall.turn(seat, taken.has(seat.id)));
    for (const room of hall.rooms) {
      hall.roomHas(room, room.capacity - told.taken.filter((id) => roomOf(id) === room).length);
    }
  }

  /** Other seats stand here by now. Who has chosen nothing loses nothing; who has keeps it until the next page. */
  function replanned() {
    if (hall.count() === 0) location.reload();
    else hall.say(hall.words.replanned);
  }

  const quietly = (promise) => promise.catch(() => {}); // no network: the next round asks again

  function heard(event) {
    const news = JSON.parse(event.data);
    if (news.version < version) return;
    if (news.taken.length + news.freed.length > 0) {
      turn(news.freed, false);
      turn(news.taken, true);
      version = news.version;
    } else if (news.version !== version) {
      quietly(ask());
    }
  }

  function open() {
    clearTimeout(timer);
    if (document.hidden || source) return;
    timer = setTimeout(round, CHECK);
    if (!("EventSource" in window)) return;
    source = new EventSource(`${address}/stream`);
    source.addEventListener("message", heard);
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return; // the browser comes back by itself
      source = null;
      clearTimeout(timer);
      timer = setTimeout(round, AGAIN);
    });
  }

  function round() {
    quietly(ask());
    if (source) timer = setTimeout(round, CHECK);
    else open();
  }

  function close() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : (quietly(ask()), open())));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && location.reload()); // back: what we hold by now, the server knows
  // What we are about to keep is not somebody else's: no news while the form is on its way.
  hall.root.querySelector("#choose").addEventListener("submit", () => {
    close();
    timer = setTimeout(round, AGAIN);
  });
  open();
}
