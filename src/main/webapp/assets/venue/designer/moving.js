// Moving, turning, lining up, bending. Seats of a row stay listed from left to right as they are drawn.
import { editRows, editSeats, editThings, key, round, rowsOf, thingsOf } from "./plan.js";
import { boundsOfSeats, boundsOfThing } from "./space.js";
import { reshape } from "./outline.js";
import { behind, lay, lies, radiusFor } from "./lay.js";

const moved = (spot, dx, dy) => ({ ...spot, x: round((spot.x ?? 0) + dx), y: round((spot.y ?? 0) + dy) });
const movedThing = (thing, dx, dy) => ({ ...moved(thing, dx, dy), ...(thing.path ? { path: reshape(thing.path, { right: dx, down: dy }) } : {}) });

export function move(plan, keys, dx, dy) {
  if (!dx && !dy) return plan;
  const seats = editSeats(plan, keys, (seat) => moved(seat, dx, dy));
  return editThings(ordered(plan, seats), keys, (thing) => movedThing(thing, dx, dy));
}

/** By degrees clockwise, around the middle of them all. Seats only: a hall's stage stands straight. */
export function turn(plan, keys, degrees) {
  const seats = rowsOf(plan, keys).flatMap((row) => row.seats);
  if (!seats.length) return plan;
  const box = boundsOfSeats(seats);
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return editSeats(plan, keys, (seat) => ({ ...seat, x: round(cx + (seat.x - cx) * cos - (seat.y - cy) * sin), y: round(cy + (seat.x - cx) * sin + (seat.y - cy) * cos) }));
}

/** Rows go round so many degrees; rows of one section around one middle, by the one nearest to it. */
export function bend(plan, keys, degrees) {
  const laid = new Map();
  for (const rows of bySection(plan, keys)) {
    const all = rows.map(({ row }) => ({ row, ...lies(row.seats) })).filter((one) => one.row.seats.length > 1);
    if (!all.length) continue;
    const { u } = all[0];
    const deep = ({ middle }) => middle.y * u.x - middle.x * u.y;
    all.sort((a, b) => deep(a) - deep(b));
    const radius = radiusFor(all[0].gaps, degrees);
    for (const one of all) laid.set(key(one.row), lay(one.gaps, one.middle, one.u, behind(radius, deep(one) - deep(all[0]))));
  }
  return relaid(plan, laid);
}

/** Neighbours so far apart; where they are half as far again as the row's usual, an aisle stays in proportion. */
export function space(plan, keys, apart) {
  const laid = new Map();
  for (const { row } of rowsOf(plan, keys)) {
    if (row.seats.length < 2) continue;
    const { middle, u, gaps, degrees } = lies(row.seats);
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] || 22;
    const wider = gaps.map((gap) => (gap / usual) * apart);
    laid.set(key(row), lay(wider, middle, u, radiusFor(wider, degrees)));
  }
  return relaid(plan, laid);
}

const relaid = (plan, laid) => editRows(plan, (row) => (laid.has(key(row)) ? { ...row, seats: row.seats.map((seat, at) => ({ ...seat, ...laid.get(key(row))[at] })) } : row));

function bySection(plan, keys) {
  const sections = new Map();
  for (const one of rowsOf(plan, keys)) sections.set(one.section.id, [...(sections.get(one.section.id) ?? []), one]);
  return [...sections.values()];
}

/** What is lined up as one: the chosen seats of a row, a room, a drawn thing. */
export function pieces(plan, keys) {
  const rows = rowsOf(plan, keys).map(({ seats }) => ({ keys: new Set(seats.map((seat) => seat.id)), box: boundsOfSeats(seats) }));
  const things = thingsOf(plan, keys).map(({ thing }) => ({ keys: new Set([key(thing)]), box: boundsOfThing(thing) }));
  return [...rows, ...things];
}

const middleX = ({ box }) => (box.left + box.right) / 2;
const middleY = ({ box }) => (box.top + box.bottom) / 2;

/** how: left, centre, right, top, middle, bottom; across and down spread them evenly between the outermost two. */
export function align(plan, keys, how) {
  const all = pieces(plan, keys);
  const edge = (pick, name) => pick(...all.map(({ box }) => box[name]));
  const [left, right, top, bottom] = [edge(Math.min, "left"), edge(Math.max, "right"), edge(Math.min, "top"), edge(Math.max, "bottom")];
  const by = {
    left: ({ box }) => [left - box.left, 0],
    right: ({ box }) => [right - box.right, 0],
    centre: (one) => [(left + right) / 2 - middleX(one), 0],
    top: ({ box }) => [0, top - box.top],
    bottom: ({ box }) => [0, bottom - box.bottom],
    middle: (one) => [0, (top + bottom) / 2 - middleY(one)],
    across: spread(all, middleX, (far) => [far, 0]),
    down: spread(all, middleY, (far) => [0, far]),
  }[how];
  return all.reduce((made, one) => move(made, one.keys, ...by(one)), plan);
}

function spread(all, at, way) {
  const sorted = [...all].sort((a, b) => at(a) - at(b));
  const step = sorted.length > 1 ? (at(sorted.at(-1)) - at(sorted[0])) / (sorted.length - 1) : 0;
  return (one) => way(at(sorted[0]) + step * sorted.indexOf(one) - at(one));
}

/** A row some seats of which went past others lists them again from left to right. A row that turned round itself is left alone. */
function ordered(before, after) {
  return editRows(after, (row, section) => {
    const old = before.sections.find((one) => one.id === section.id)?.rows.find((one) => key(one) === key(row));
    if (!old || old === row || old.seats.length < 2) return row;
    const { u } = lies(old.seats);
    const along = (seat) => seat.x * u.x + seat.y * u.y;
    const sorted = (seats) => seats.every((seat, at) => at === 0 || along(seats[at - 1]) <= along(seat));
    if (!sorted(old.seats) || sorted(row.seats)) return row;
    return { ...row, seats: [...row.seats].sort((a, b) => along(a) - along(b)) };
  });
}
