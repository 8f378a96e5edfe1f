// Tools that say something of seats: the price zone, and the facts. A click does one, a drag all that it passes.
import { index } from "./plan.js";
import { hit, seatAt, seatsAlong } from "./space.js";
import * as marking from "./marking.js";

/** The zone that is chosen in the panel. */
export function zoneBrush(desk, chosenZone) {
  const { drawing } = desk;
  let last = null;
  let painted = 0;

  function paint(keys) {
    const fresh = new Set([...keys].filter((key) => (index(drawing.plan).seats.get(key)?.seat ?? index(drawing.plan).things.get(key)?.thing)?.zone !== chosenZone()));
    if (!fresh.size) return;
    painted += fresh.size;
    drawing.shows(marking.paint(drawing.plan, fresh, chosenZone()));
  }

  return {
    down(at, event) {
      [last, painted] = [at, 0];
      if (!chosenZone()) return;
      const under = hit(drawing.plan, at, event.target);
      if (under !== null) paint(desk.whole([under]));
    },
    move(at) {
      if (!chosenZone()) return;
      paint(seatsAlong(drawing.plan, last, at));
      last = at;
    },
    up() {
      if (!painted) return;
      const zone = drawing.plan.zones.find((one) => one.id === chosenZone());
      desk.did("painted", drawing.plan, drawing.chosen, desk.many("seats", painted), zone.name[desk.language]);
    },
    cancel: () => drawing.forget(),
  };
}

/** Says or unsays that mark of those seats. Answers the new plan. */
export function marked(desk, plan, ids, mark, so = true) {
  if (mark === "none") return marking.plain(plan, ids);
  if (mark.startsWith("aisle-")) return marking.aisle(plan, ids, mark.slice(6), so);
  if (mark === "wheelchair-pair") return so ? [...ids].reduce((made, id) => marking.pair(made, id), plan) : marking.say(plan, ids, "wheelchair", false);
  if (mark !== "companion") return marking.say(plan, ids, mark, so);
  if (!so) return marking.say(plan, ids, "companion_of", false);
  return [...ids].reduce((made, id) => {
    const place = marking.placeFor(made, id);
    return place ? marking.accompany(made, new Set([id]), place) : made;
  }, plan);
}

/** Whether that is said of the seat already. */
export function isMarked(seat, mark) {
  if (mark === "none") return false;
  if (mark.startsWith("aisle-")) return marking.hasAisle(seat, mark.slice(6));
  if (mark === "companion") return Boolean(seat.companion_of);
  return Boolean(seat[mark === "wheelchair-pair" ? "wheelchair" : mark]);
}

/** The mark that is chosen in the panel; beginning on a seat that has it takes it away. */
export function markBrush(desk, chosenMark) {
  const { drawing } = desk;
  let last = null;
  let so = true;
  let done = new Set();

  function mark(ids) {
    const fresh = new Set([...ids].filter((id) => !done.has(id) && (chosenMark() === "none" || isMarked(index(drawing.plan).seats.get(id).seat, chosenMark()) !== so)));
    fresh.forEach((id) => done.add(id));
    if (fresh.size) drawing.shows(marked(desk, drawing.plan, fresh, chosenMark(), so));
  }

  return {
    down(at) {
      [last, done] = [at, new Set()];
      const seat = seatAt(drawing.plan, at);
      so = !seat || !isMarked(seat, chosenMark());
      if (seat) mark([seat.id]);
    },
    move(at) {
      if (chosenMark() !== "wheelchair-pair") mark(seatsAlong(drawing.plan, last, at));
      last = at;
    },
    up() {
      if (!done.size) return;
      const before = drawing.plan;
      desk.did(so ? "marked" : "unmarked", before, drawing.chosen, desk.many("seats", done.size), desk.word(`mark.${chosenMark()}`));
      if (chosenMark() === "companion" && so && [...done].some((id) => !index(before).seats.get(id).seat.companion_of)) desk.say(desk.word("no-place-near"));
    },
    cancel: () => drawing.forget(),
  };
}
