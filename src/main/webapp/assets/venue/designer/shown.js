// The form of what is chosen: which of its fields hold for that, and what stands in them.
import { rowsOf, thingsOf } from "./plan.js";
import { boundsOfThing } from "./space.js";
import { pieces } from "./moving.js";
import { isMarked } from "./brush.js";
import { lies } from "./lay.js";

/** The one wheelchair place among others: the others can be its companions. Null where that is not so. */
export function placeAmong(seats) {
  const places = seats.filter((seat) => seat.wheelchair);
  return places.length === 1 && seats.length > 1 ? places[0] : null;
}

/** Answers the function that shows it anew. */
export function shown(desk, form) {
  const { drawing } = desk;
  const field = form.elements;
  const title = form.querySelector("#chosen");
  const accompany = form.querySelector("[data-do=accompany]");

  function show() {
    const rows = rowsOf(drawing.plan, drawing.chosen);
    const some = rows.flatMap((row) => row.seats);
    const things = thingsOf(drawing.plan, drawing.chosen);
    const parts = new Set(rows.map((row) => row.section));
    const sure = {
      nothing: !drawing.chosen.size, any: drawing.chosen.size > 0, several: pieces(drawing.plan, drawing.chosen).length > 1, seats: some.length > 0, seat: some.length === 1 && !things.length,
      zoned: some.length > 0 || things.some(({ list }) => list === "standing"), part: parts.size === 1, companion: Boolean(placeAmong(some)),
      thing: things.length === 1 && !some.length, room: things.length === 1 && things[0].list === "standing", "one-row": rows.length === 1,
    };
    for (const element of form.querySelectorAll("[data-when]")) element.hidden = !sure[element.dataset.when];
    title.textContent = desk.chosenInWords();
    if (sure.seats) {
      const { gaps, degrees } = lies(rows[0].row.seats);
      set(field.label, rows[0].row.label);
      set(field.degrees, Math.round(degrees));
      set(field.spacing, gaps.length ? Math.round([...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)]) : 22);
      set(field.number, some[0].number);
      if (!field.zone.matches(":focus")) field.zone.value = some[0].zone ?? "";
      for (const box of form.querySelectorAll("[data-mark]")) {
        const many = some.filter((seat) => isMarked(seat, box.dataset.mark)).length;
        [box.checked, box.indeterminate] = [many === some.length, many > 0 && many < some.length];
      }
      if (placeAmong(some)) accompany.textContent = desk.word("companion-of", placeAmong(some).number);
    }
    if (sure.zoned && !some.length && !field.zone.matches(":focus")) field.zone.value = things.find(({ list }) => list === "standing").thing.zone ?? "";
    if (sure.part) for (const one of form.querySelectorAll("[data-part]")) set(one, one.dataset.part === "kind" ? [...parts][0].kind ?? "floor" : [...parts][0].name[one.dataset.part]);
    if (sure.thing) {
      const { left, top, right, bottom } = boundsOfThing(things[0].thing);
      const is = { nl: things[0].thing.name?.nl ?? "", en: things[0].thing.name?.en ?? "", width: Math.round(right - left), height: Math.round(bottom - top), capacity: things[0].thing.capacity };
      for (const one of form.querySelectorAll("[data-thing]")) set(one, is[one.dataset.thing]);
    }
    oneByOne(rows);
  }

  const set = (input, value) => document.activeElement !== input && (input.value = value ?? "");

  /** The seats of the one row, to be chosen one by one without a pointer. */
  const ticks = form.querySelector("#seats-of-row");
  let row = null;
  function oneByOne(rows) {
    if (rows.length === 1 && row !== rows[0].row) {
      row = rows[0].row;
      ticks.replaceChildren(...row.seats.map((seat) => {
        const box = Object.assign(document.createElement("input"), { type: "checkbox", value: seat.id });
        const label = Object.assign(document.createElement("label"), { className: "check" });
        label.append(box, ` ${seat.number}`);
        return label;
      }));
    }
    for (const box of ticks.querySelectorAll("input")) box.checked = drawing.chosen.has(box.value);
  }
  ticks.addEventListener("change", (event) => {
    event.stopPropagation();
    const all = [...ticks.querySelectorAll("input:checked")].map((box) => box.value);
    drawing.choose(new Set(all.length ? all : [event.target.value]));
    desk.say(desk.chosenInWords());
  });

  drawing.addEventListener("chosen", show);
  show();
  return show;
}
