// A plan in our own form, as objects that are never changed: an edit makes a new plan, which shares with the old one whatever it
// leaves as it is. So going back is taking the old one, and what has to be drawn anew is what is another object.
// Rows, rooms and drawn things have no identity in the form; here they have a key, which is not written.
const KEY = Symbol("key");
let last = 0;

export const key = (thing) => thing[KEY];
export const keyed = (thing) => ({ ...thing, [KEY]: ++last });

export function read(text) {
  const plan = JSON.parse(text);
  const sections = (plan.sections ?? []).map((section) => ({ ...section, rows: (section.rows ?? []).map((row) => keyed({ ...row, seats: row.seats ?? [] })) }));
  return { ...plan, size: { x: 0, y: 0, ...plan.size }, zones: plan.zones ?? [], sections, standing: (plan.standing ?? []).map(keyed), areas: (plan.areas ?? []).map(keyed) };
}

export const write = (plan) => JSON.stringify(plan);

/** At most two decimals, as the house writes them. */
export const round = (value) => Math.round(value * 100) / 100 || 0;

const indexes = new WeakMap();

/** Where everything of a plan is: seats by identity with their row and section, things by key with the list they are in. */
export function index(plan) {
  let found = indexes.get(plan);
  if (!found) {
    found = { seats: new Map(), things: new Map(), rows: new Map() };
    for (const section of plan.sections) {
      for (const row of section.rows) {
        found.rows.set(key(row), { row, section });
        for (const seat of row.seats) found.seats.set(seat.id, { seat, row, section });
      }
    }
    for (const list of ["standing", "areas"]) {
      for (const thing of plan[list]) found.things.set(key(thing), { thing, list });
    }
    indexes.set(plan, found);
  }
  return found;
}

/** Each row as the function makes it: itself, another, several, or none for null. A section that has lost all its rows goes too. */
export function editRows(plan, edit) {
  let changed = false;
  const sections = plan.sections.flatMap((section) => {
    let touched = false;
    const rows = section.rows.flatMap((row) => {
      const made = edit(row, section) ?? [];
      touched ||= made !== row;
      return made;
    });
    changed ||= touched;
    return !touched ? section : rows.length ? { ...section, rows } : [];
  });
  return changed ? { ...plan, sections } : plan;
}

/** Each of those seats as the function makes it, or without it for null. */
export function editSeats(plan, ids, edit) {
  return editRows(plan, (row, section) => {
    if (!row.seats.some((seat) => ids.has(seat.id))) return row;
    const seats = row.seats.flatMap((seat) => (ids.has(seat.id) ? edit(seat, row, section) ?? [] : seat));
    if (seats.length === row.seats.length && seats.every((seat, at) => seat === row.seats[at])) return row;
    return seats.length ? { ...row, seats } : null;
  });
}

/** Each of those rooms and drawn things as the function makes it, or without it for null. */
export function editThings(plan, keys, edit) {
  const made = { ...plan };
  for (const list of ["standing", "areas"]) {
    if (plan[list].some((thing) => keys.has(key(thing)))) {
      made[list] = plan[list].flatMap((thing) => (keys.has(key(thing)) ? edit(thing, list) ?? [] : thing));
    }
  }
  return made;
}

/** The rows of which some seats are among those, each with the ones that are, in the order of the plan. */
export function rowsOf(plan, ids) {
  const found = [];
  for (const section of plan.sections) {
    for (const row of section.rows) {
      const seats = row.seats.filter((seat) => ids.has(seat.id));
      if (seats.length) found.push({ section, row, seats, whole: seats.length === row.seats.length });
    }
  }
  return found;
}

export const thingsOf = (plan, keys) => [...index(plan).things.values()].filter(({ thing }) => keys.has(key(thing)));
export const allOf = (plan) => new Set([...index(plan).seats.keys(), ...index(plan).things.keys()]);
export const placesOf = (plan) => index(plan).seats.size + plan.standing.reduce((sum, room) => sum + room.capacity, 0);
