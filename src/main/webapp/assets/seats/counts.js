// How many are left: beside each section of the list, in the standing areas and on the drawing.
import { fill } from "./hall.js";

export function counts(hall) {
  const sections = new Map();
  for (const seat of hall.seats) {
    const section = seat.row.parentElement;
    if (!sections.has(section)) sections.set(section, []);
    sections.get(section).push(seat);
  }
  const stale = new Set();

  function section(details) {
    const free = sections.get(details).filter((seat) => !seat.taken);
    const { sectionOne, sectionOther, none, from } = hall.words;
    const price = fill(from, hall.money(Math.min(...free.map((seat) => seat.zone.cents))));
    const many = fill(free.length === 1 ? sectionOne : sectionOther, free.length);
    details.querySelector("summary span").textContent = free.length === 0 ? none : `${many}, ${price}`;
  }

  function room({ drawn, row, free, zone }) {
    const words = fill(hall.words.room, free);
    const count = drawn?.querySelector(".count");
    if (count) count.textContent = words;
    row.querySelector("label span").textContent = `${hall.money(zone.cents)} · ${words}`;
  }

  hall.addEventListener("changed", ({ detail: { seat, live } }) => {
    if (!live) return;
    if (!seat) return hall.rooms.forEach(room);
    if (stale.size === 0) {
      queueMicrotask(() => {
        stale.forEach(section);
        stale.clear();
      });
    }
    stale.add(seat.row.parentElement);
  });
}
