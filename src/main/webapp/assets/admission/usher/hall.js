/** The usher's view, alive: asks the house every few seconds where everybody is, and shows it in the lists and on the map. */
import { plan } from "./plan.js";
import { rowsThatWait } from "./rows.js";

const EVERY = 3000;
const PATIENCE = 8000;
const root = document.getElementById("usher");
const net = document.querySelector("[data-net]");
const tally = document.getElementById("tally");
const words = Object.fromEntries([...document.querySelectorAll("[data-is-word]")].map((word) => [word.dataset.isWord, word.textContent]));
const clock = new Intl.DateTimeFormat(document.documentElement.lang === "nl" ? "nl-NL" : "en-GB", { hour: "2-digit", minute: "2-digit", timeZone: root.dataset.zone });
const said = (moment) => (document.documentElement.lang === "nl" ? clock.format(moment).replace(":", ".") : clock.format(moment));
const map = plan(document.getElementById("plan"), document.getElementById("who"), words);
let tag = null;

function put(element, text) {
  if (element && element.textContent !== String(text)) element.textContent = text;
}

function connected(yes) {
  const word = yes ? net.dataset.on : net.dataset.off;
  if (!net.hidden && net.textContent === word) return; // said once, not every time
  net.hidden = false;
  net.textContent = word;
  net.className = yes ? "status on" : "status off";
}

function states(seats) {
  const by = new Map();
  for (const [form, list] of [["inside", seats.inside], ["outside", seats.awaited], ["left", seats.out], ["kept", seats.kept]]) {
    for (const seat of list) by.set(seat, form);
  }
  return by;
}

function show(hall) {
  const by = states(hall.seats);
  for (const [name, value] of Object.entries({ inside: hall.inside, awaited: hall.awaited, sold: hall.sold, out: hall.interval.out, back: hall.interval.back })) {
    put(tally.querySelector(`[data-count=${name}]`), value);
  }
  put(tally.querySelector("[data-count=since]"), hall.interval.since ? said(new Date(hall.interval.since)) : "–");
  const awaited = tally.querySelector("[data-word-late]");
  put(awaited, hall.late ? awaited.dataset.wordLate : awaited.dataset.wordAwaited);
  for (const section of hall.sections) {
    for (const cell of root.querySelectorAll(`[data-section="${CSS.escape(section.id)}"] [data-part]`)) put(cell, section[cell.dataset.part]);
  }
  for (const guest of root.querySelectorAll("[data-seat]")) {
    const form = by.get(guest.dataset.seat) ?? "free";
    if (!guest.classList.contains(form)) guest.className = `guest ${form}`;
    put(guest.querySelector("[data-is]"), words[form]);
  }
  rowsThatWait(root, hall.rows);
  map.show(by);
}

/** Tickets, names or remarks changed: the lists are read anew. What was open stays open, and who stood somewhere stays there. */
async function readAgain() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(PATIENCE) });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("lists");
  const old = document.getElementById("lists");
  if (!answer.ok || !fresh) throw new Error("no lists");
  const focus = document.activeElement?.closest("details")?.id;
  for (const open of old.querySelectorAll("details[open]")) fresh.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
  old.replaceWith(fresh);
  if (focus) document.querySelector(`#${CSS.escape(focus)} summary`)?.focus({ preventScroll: true });
}

async function look() {
  try {
    const answer = await fetch(`/api/admission/${root.dataset.performance}/hall`, { headers: tag ? { "If-None-Match": tag } : {}, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 401 || answer.status === 403) {
      location.reload(); // signed out: the page says how to come back
      return;
    }
    if (answer.ok) {
      const hall = await answer.json();
      if (hall.book !== document.getElementById("lists").dataset.book) await readAgain();
      show(hall);
      tag = answer.headers.get("ETag");
    } else if (answer.status !== 304) {
      throw new Error(String(answer.status));
    }
    put(document.querySelector("[data-as-of]"), said(new Date()));
    connected(true);
  } catch {
    connected(false);
  }
}

/** A row that somebody is led to opens. */
addEventListener("hashchange", () => {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (row?.matches("details")) row.open = true;
});

async function go() {
  if (!document.hidden) await look();
  setTimeout(go, EVERY);
}

go();
