// What is where on the paper.
import { allOf, index, key } from "./plan.js";
import { boundsOf } from "./outline.js";

/** Half of a seat, and how near to its middle one has to point. */
export const HALF = 9;
const REACH = 12;
const MARGIN = 40;

const LETTER = 5;

/** The box of a room or a drawn thing; of a text the room that it takes, about. */
export function boundsOfThing(thing) {
  const outline = thing.path ? boundsOf(thing.path) : null;
  if (outline) return outline;
  const half = Math.max(20, Math.max(thing.name?.nl.length ?? 0, thing.name?.en.length ?? 0) * LETTER);
  return { left: (thing.x ?? 0) - half, right: (thing.x ?? 0) + half, top: (thing.y ?? 0) - 18, bottom: (thing.y ?? 0) + 8 };
}

export function boundsOfSeats(seats) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of seats) {
    box.left = Math.min(box.left, x - HALF);
    box.right = Math.max(box.right, x + HALF);
    box.top = Math.min(box.top, y - HALF);
    box.bottom = Math.max(box.bottom, y + HALF);
  }
  return box;
}

export const union = (a, b) => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) });

/** The box around all of those; null where there is nothing. */
export function boundsOfAll(plan, keys = allOf(plan)) {
  const { seats, things } = index(plan);
  const some = [];
  let box = null;
  for (const one of keys) {
    if (seats.has(one)) some.push(seats.get(one).seat);
    else if (things.has(one)) box = box ? union(box, boundsOfThing(things.get(one).thing)) : boundsOfThing(things.get(one).thing);
  }
  if (!some.length) return box;
  return box ? union(box, boundsOfSeats(some)) : boundsOfSeats(some);
}

/** The seat under that point, or null. */
export function seatAt(plan, { x, y }) {
  let best = null;
  let least = REACH;
  for (const { seat } of index(plan).seats.values()) {
    const far = Math.hypot(seat.x - x, seat.y - y);
    if (far < least) [best, least] = [seat, far];
  }
  return best;
}

/** The seats that somebody passes who goes straight from one point to another. */
export function seatsAlong(plan, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  return [...index(plan).seats.values()].filter(({ seat }) => {
    const part = length ? Math.min(1, Math.max(0, ((seat.x - from.x) * dx + (seat.y - from.y) * dy) / length)) : 0;
    return Math.hypot(seat.x - from.x - part * dx, seat.y - from.y - part * dy) < HALF + 1;
  }).map(({ seat }) => seat.id);
}

/** The key of what is at that point: a seat, or the room or thing whose element it is; null for paper. */
export function hit(plan, point, element) {
  const seat = seatAt(plan, point);
  if (seat) return seat.id;
  const drawn = Number(element.closest("[data-key]")?.dataset.key);
  return index(plan).things.has(drawn) ? drawn : null;
}

/** All that lies in a box: seats by their middle, things whole. */
export function within(plan, box) {
  const { seats, things } = index(plan);
  const found = new Set();
  for (const { seat } of seats.values()) {
    if (seat.x >= box.left && seat.x <= box.right && seat.y >= box.top && seat.y <= box.bottom) found.add(seat.id);
  }
  for (const { thing } of things.values()) {
    const own = boundsOfThing(thing);
    if (own.left >= box.left && own.right <= box.right && own.top >= box.top && own.bottom <= box.bottom) found.add(key(thing));
  }
  return found;
}

/** The paper, larger where something lies beyond its edge. */
export function grown(plan) {
  const box = boundsOfAll(plan);
  const { x, y, width, height } = plan.size;
  if (!box) return plan;
  const left = box.left < x ? Math.floor(box.left - MARGIN) : x;
  const top = box.top < y ? Math.floor(box.top - MARGIN) : y;
  const right = box.right > x + width ? Math.ceil(box.right + MARGIN) : x + width;
  const bottom = box.bottom > y + height ? Math.ceil(box.bottom + MARGIN) : y + height;
  if (left === x && top === y && right === x + width && bottom === y + height) return plan;
  return { ...plan, size: { ...plan.size, x: left, y: top, width: right - left, height: bottom - top } };
}

/** The paper cut to what is on it, with a margin. */
export function trimmed(plan) {
  const box = boundsOfAll(plan);
  if (!box) return plan;
  const [x, y] = [Math.floor(box.left - MARGIN), Math.floor(box.top - MARGIN)];
  return { ...plan, size: { ...plan.size, x, y, width: Math.ceil(box.right + MARGIN) - x, height: Math.ceil(box.bottom + MARGIN) - y } };
}

/** The name of a section goes along with its seats. */
export function followed(before, after) {
  let moved = false;
  const sections = after.sections.map((section) => {
    const old = before.sections.find((one) => one.id === section.id);
    if (!old || old.rows === section.rows || old.x !== section.x || old.y !== section.y) return section;
    const [was, is] = [boundsOfSeats(old.rows.flatMap((row) => row.seats)), boundsOfSeats(section.rows.flatMap((row) => row.seats))];
    const [dx, dy] = [(is.left + is.right - was.left - was.right) / 2, is.top - was.top];
    if (!dx && !dy) return section;
    moved = true;
    return { ...section, x: Math.round((section.x ?? 0) + dx), y: Math.round((section.y ?? 0) + dy) };
  });
  return moved ? { ...after, sections } : after;
}
