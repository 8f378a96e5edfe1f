// What is new on the paper: blocks and rows, boxes, rooms to stand in, drawn things, second ones of what is there; and taking away.
import { editRows, editSeats, editThings, key, keyed, round, rowsOf, thingsOf } from "./plan.js";
import { labels, newId, newSeatId, next, numbers } from "./numbers.js";
import { aislesAfter, block } from "./lay.js";
import { boundsOfAll, boundsOfSeats } from "./space.js";
import { rectangle, reshape } from "./outline.js";

const ABOVE = 16;

/** A row of those points; its seats are new. */
function rowOf(label, points, numbering, zone, aisles = 0) {
  const named = numbers(points.length, numbering);
  const after = aislesAfter(points.length, aisles);
  const seats = points.map((point, at) => ({ id: newSeatId(), number: named[at], ...point, ...(zone ? { zone } : {}), ...(after.has(at) ? { aisle: "right" } : {}) }));
  return keyed({ label, seats });
}

/** Puts rows into that section, or into a new one. */
function withRows(plan, rows, { section, kind, name }) {
  const added = new Set(rows.flatMap((row) => row.seats.map((seat) => seat.id)));
  if (plan.sections.some((one) => one.id === section)) {
    return { plan: { ...plan, sections: plan.sections.map((one) => (one.id === section ? { ...one, rows: [...one.rows, ...rows] } : one)) }, added };
  }
  const box = boundsOfSeats(rows.flatMap((row) => row.seats));
  const made = { id: newId("part"), kind, name, x: round((box.left + box.right) / 2), y: round(box.top - ABOVE), rows };
  return { plan: { ...plan, sections: [...plan.sections, made] }, added };
}

/** Rows behind each other; at is the middle of the first. form: what block() takes, with label, from, kind, first, zone and where. */
export function addBlock(plan, form, at) {
  const named = labels(form.label, form.rows);
  const rows = block(form, at).map((points, nth) => rowOf(named[nth], points, form.numbering, form.zone, form.aisles));
  return withRows(plan, rows, form.where);
}

/** One row of those points. */
export const addRow = (plan, form, points) => withRows(plan, [rowOf(form.label, points, form.numbering, form.zone)], form.where);

/** Boxes beside each other, or under each other along a wall; each is a row of its own. at is the middle of the first. */
export function addBoxes(plan, form, at) {
  const wide = (form.seats + 2) * form.spacing; // between two there is room for both their labels
  const rows = labels(form.label, form.boxes).map((label, nth) => {
    const middle = form.way === "down" ? { x: at.x, y: at.y + nth * 2 * form.spacing } : { x: at.x + nth * wide, y: at.y };
    const [points] = block({ rows: 1, seats: form.seats, spacing: form.spacing }, middle);
    return rowOf(label, points, form.numbering, form.zone);
  });
  return withRows(plan, rows, form.where);
}

/** A room to stand in, on that rectangle. */
export function addStanding(plan, { name, capacity, zone }, box) {
  const room = keyed({ id: newId("room"), name, ...(zone ? { zone } : {}), path: rectangle(box), x: round(box.x + box.width / 2), y: round(box.y + box.height / 2), capacity });
  return { plan: { ...plan, standing: [...plan.standing, room] }, added: new Set([key(room)]) };
}

/** Something that is drawn: on a rectangle, or for a text only a spot. */
export function addArea(plan, { kind, name }, box) {
  const path = kind === "text" ? "" : kind === "stage" ? stage(box) : rectangle(box);
  const area = keyed({ kind, path, name, x: round(box.x + box.width / 2), y: round(box.y + box.height / 2 + (kind === "text" ? 0 : 5)) });
  return { plan: { ...plan, areas: [...plan.areas, area] }, added: new Set([key(area)]) };
}

/** A stage comes a little towards its audience. */
function stage({ x, y, width, height }) {
  const [left, right, low] = [round(x), round(x + width), round(y + height * 0.8)];
  return `M${left} ${round(y)}L${right} ${round(y)}L${right} ${low}Q${round(x + width / 2)} ${round(y + height * 1.2)} ${left} ${low}Z`;
}

/** Second ones of all those, below them: rows with the next labels, seats with identities of their own. */
export function duplicate(plan, keys) {
  const box = boundsOfAll(plan, keys);
  const rows = rowsOf(plan, keys);
  const down = rows.length ? round(box.bottom - box.top + 8) : 20;
  const ids = new Map(rows.flatMap(({ seats }) => seats.map((seat) => [seat.id, newSeatId()])));
  const added = new Set(ids.values());
  let made = plan;
  for (const section of new Set(rows.map((one) => one.section))) {
    let label = section.rows.at(-1).label;
    const second = rows.filter((one) => one.section === section).map(({ seats }) => {
      label = next(label);
      return keyed({ label, seats: seats.map((seat) => copy(seat, ids, down)) });
    });
    made = { ...made, sections: made.sections.map((one) => (one.id === section.id ? { ...one, rows: [...one.rows, ...second] } : one)) };
  }
  for (const { thing, list } of thingsOf(plan, keys)) {
    const second = keyed({ ...thing, ...(list === "standing" ? { id: newId("room") } : {}), x: round((thing.x ?? 0) + 20), y: round((thing.y ?? 0) + down), path: reshape(thing.path ?? "", { right: 20, down }) });
    made = { ...made, [list]: [...made[list], second] };
    added.add(key(second));
  }
  return { plan: made, added };
}

function copy(seat, ids, down) {
  const { companion_of: place, ...rest } = seat;
  return { ...rest, id: ids.get(seat.id), y: round(seat.y + down), ...(ids.has(place) ? { companion_of: ids.get(place) } : {}) };
}

/** Without all those. A companion stays where it is and is then one without its place: the check says so. */
export function remove(plan, keys) {
  return editThings(editSeats(plan, keys, () => null), keys, () => null);
}

/** Those seats as rows of that section, each that had some of them in a row of its own. */
export function regroup(plan, keys, where) {
  const rows = rowsOf(plan, keys).map(({ row, seats, whole }) => (whole ? row : keyed({ ...row, seats })));
  return withRows(editSeats(plan, keys, () => null), rows, where).plan;
}

export const relabel = (plan, names) => editRows(plan, (row) => (names.has(key(row)) && names.get(key(row)) !== row.label ? { ...row, label: names.get(key(row)) } : row));
