// What is said of seats: numbers, zones, facts, aisles.
import { editRows, editSeats, editThings, index, key, rowsOf } from "./plan.js";
import { labels, newId, numbers } from "./numbers.js";
import { relabel } from "./adding.js";

const FACTS = ["wheelchair", "companion_of", "restricted_view", "step_free", "hearing_loop", "aisle"];
const NEAR = 80;

function without(thing, ...names) {
  const made = { ...thing };
  for (const name of names) delete made[name];
  return made;
}

const far = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/** Numbers each row that has some of those seats, all of it. */
export function renumber(plan, keys, numbering) {
  const rows = new Set(rowsOf(plan, keys).map(({ row }) => key(row)));
  return editRows(plan, (row) => {
    if (!rows.has(key(row))) return row;
    const named = numbers(row.seats.length, numbering);
    return { ...row, seats: row.seats.map((seat, at) => (seat.number === named[at] ? seat : { ...seat, number: named[at] })) };
  });
}

/** Each of those rows is counted from its other side. */
export function mirror(plan, keys) {
  const rows = new Set(rowsOf(plan, keys).map(({ row }) => key(row)));
  return editRows(plan, (row) => (rows.has(key(row)) ? { ...row, seats: row.seats.map((seat, at) => ({ ...seat, number: row.seats.at(-1 - at).number })) } : row));
}

/** Names those rows one after the other, from the stage to the back. */
export function letter(plan, keys, first) {
  const rows = rowsOf(plan, keys).map(({ row }) => row).sort((a, b) => highest(a) - highest(b));
  const named = labels(first, rows.length);
  return relabel(plan, new Map(rows.map((row, at) => [key(row), named[at]])));
}

const highest = (row) => row.seats.reduce((sum, seat) => sum + seat.y, 0) / row.seats.length;

export function paint(plan, keys, zone) {
  const seats = editSeats(plan, keys, (seat) => (seat.zone === zone ? seat : { ...seat, zone }));
  return editThings(seats, keys, (thing, list) => (list === "standing" ? { ...thing, zone } : thing));
}

export const number = (plan, id, text) => editSeats(plan, new Set([id]), (seat) => ({ ...seat, number: text }));

/** A fact of those seats: true or not. Who is no wheelchair place any more has no companion. */
export function say(plan, keys, fact, so) {
  const made = editSeats(plan, keys, (seat) => {
    if (!so) return without(seat, fact);
    return fact === "wheelchair" ? { ...without(seat, "companion_of"), wheelchair: true, step_free: true } : { ...seat, [fact]: true };
  });
  if (fact !== "wheelchair" || so) return made;
  return editRows(made, (row) => (row.seats.some((seat) => keys.has(seat.companion_of)) ? { ...row, seats: row.seats.map((seat) => (keys.has(seat.companion_of) ? without(seat, "companion_of") : seat)) } : row));
}

/** An aisle on that side of those seats, or none. */
export function aisle(plan, keys, side, so) {
  return editSeats(plan, keys, (seat) => {
    const sides = new Set(seat.aisle === "both" ? ["left", "right"] : seat.aisle ? [seat.aisle] : []);
    so ? sides.add(side) : sides.delete(side);
    return sides.size ? { ...seat, aisle: sides.size === 2 ? "both" : [...sides][0] } : without(seat, "aisle");
  });
}

export const hasAisle = (seat, side) => seat.aisle === side || seat.aisle === "both";

/** Ordinary seats again. */
export const plain = (plan, keys) => editSeats(say(plan, keys, "wheelchair", false), keys, (seat) => without(seat, ...FACTS));

/** Those seats belong to that wheelchair place. */
export const accompany = (plan, keys, place) => editSeats(plan, keys, (seat) => (seat.id === place ? seat : { ...without(seat, "wheelchair"), companion_of: place }));

/** The wheelchair place that a companion would belong to: the nearest, one without a companion first; null where none is near. */
export function placeFor(plan, id) {
  const { seats } = index(plan);
  const { seat } = seats.get(id);
  const taken = new Set([...seats.values()].map((one) => one.seat.companion_of));
  const near = [...seats.values()].map((one) => one.seat).filter((one) => one.wheelchair && one.id !== id && far(one, seat) < NEAR);
  return near.sort((a, b) => taken.has(a.id) - taken.has(b.id) || far(a, seat) - far(b, seat))[0]?.id ?? null;
}

/** A wheelchair place with its companion beside it, on the right where nothing is said of that seat yet, else on the left. */
export function pair(plan, id) {
  const { seat, row } = index(plan).seats.get(id);
  const at = row.seats.indexOf(seat);
  const beside = [row.seats[at + 1], row.seats[at - 1]].find((one) => one && !one.wheelchair && !one.companion_of && far(one, seat) < NEAR);
  const made = say(plan, new Set([id]), "wheelchair", true);
  return beside ? say(accompany(made, new Set([beside.id]), id), new Set([beside.id]), "step_free", true) : made;
}

export function addZone(plan, name) {
  const zone = { id: newId("zone"), name };
  return { plan: { ...plan, zones: [...plan.zones, zone] }, zone: zone.id };
}

export const renameZone = (plan, id, name) => ({ ...plan, zones: plan.zones.map((zone) => (zone.id === id ? { ...zone, name } : zone)) });

/** One place dearer. */
export function dearer(plan, id) {
  const at = plan.zones.findIndex((zone) => zone.id === id);
  if (at < 1) return plan;
  const zones = [...plan.zones];
  [zones[at - 1], zones[at]] = [zones[at], zones[at - 1]];
  return { ...plan, zones };
}

/** Its seats are in no zone then; the check says so. */
export function removeZone(plan, id) {
  const rows = editRows(plan, (row) => (row.seats.some((seat) => seat.zone === id) ? { ...row, seats: row.seats.map((seat) => (seat.zone === id ? without(seat, "zone") : seat)) } : row));
  return { ...rows, standing: plan.standing.map((room) => (room.zone === id ? without(room, "zone") : room)), zones: plan.zones.filter((zone) => zone.id !== id) };
}
