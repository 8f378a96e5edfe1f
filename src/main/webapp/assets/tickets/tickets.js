// What the tickets' page gains by a script: it works offline once opened, shows a code large on white and keeps the screen awake
// meanwhile, turns from one ticket to the next by keys, and looks again whether the ticket still counts.
const LOOK_AGAIN = 120000;
const tickets = [...document.querySelectorAll(".eticket")];
const dialog = document.querySelector("[data-dialog]");
let shown = 0;
let awake = null;

if (dialog) {
  tickets.forEach((ticket, at) => {
    const button = ticket.querySelector("[data-large]");
    button.hidden = false;
    button.addEventListener("click", () => enlarge(at));
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    awake?.release();
    awake = null;
    turnTo(shown);
    tickets[shown].querySelector("[data-large]").focus({ preventScroll: true });
  });
  dialog.querySelectorAll("[data-turn]").forEach((button) =>
    button.addEventListener("click", () => enlarge(shown + Number(button.dataset.turn))));
  swipe(dialog);
}
document.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || tickets.length < 2 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (dialog?.open) enlarge(shown + step);
  else turnTo(inView() + step);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible") return;
  if (dialog?.open) stayAwake();
  look();
});
window.addEventListener("online", look);
setInterval(look, LOOK_AGAIN);
sayWhen();
keepForLater();

function enlarge(at) {
  const ticket = tickets[at];
  if (!ticket) return;
  shown = at;
  dialog.querySelector("[data-code]").replaceChildren(ticket.querySelector("svg").cloneNode(true));
  dialog.querySelector("h2").textContent = ticket.querySelector("h2").textContent;
  dialog.querySelector("[data-short]").textContent = ticket.querySelector(".short").textContent;
  dialog.querySelectorAll("[data-turn]").forEach((button) => (button.hidden = !tickets[at + Number(button.dataset.turn)]));
  if (!dialog.open) dialog.showModal();
  stayAwake();
}

async function stayAwake() {
  try {
    awake = (await navigator.wakeLock?.request("screen")) ?? null;
  } catch {
    awake = null; // low battery, or not allowed: the screen goes dark when it always does
  }
}

function swipe(area) {
  let from = null;
  area.addEventListener("touchstart", (event) => (from = event.changedTouches[0].clientX), { passive: true });
  area.addEventListener("touchend", (event) => {
    const way = event.changedTouches[0].clientX - from;
    if (Math.abs(way) > 60) enlarge(shown + (way < 0 ? 1 : -1));
  }, { passive: true });
}

function inView() {
  const left = document.querySelector("[data-tickets]").getBoundingClientRect().left;
  const away = tickets.map((ticket) => Math.abs(ticket.getBoundingClientRect().left - left));
  return away.indexOf(Math.min(...away));
}

function turnTo(at) {
  tickets[at]?.scrollIntoView({ block: "nearest", inline: "start" });
}

/** Where the house says something else by now, or says something again, its page takes the place of this one. */
async function look() {
  const kept = document.querySelector("[data-kept]:not([hidden])");
  const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
  const over = Number(answer?.headers.get("Ticket-Keep-Until")) <= Date.now();
  if (answer && answer.status < 500 && !dialog?.open && (kept || !answer.ok || (over && dialog))) location.reload();
}

function sayWhen() {
  const time = document.querySelector("[data-kept] time");
  if (!time?.dateTime) return;
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  time.textContent = form.format(new Date(time.dateTime));
}

async function keepForLater() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/tickets/worker.js");
  const ready = await navigator.serviceWorker.ready;
  const assets = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.includes("/assets/"));
  ready.active.postMessage({ page: location.href.split("#")[0], keep: assets });
}
