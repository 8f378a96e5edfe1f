// The form of what is chosen: what can be done with it.
import { editThings, rowsOf } from "./plan.js";
import { boundsOfThing, trimmed } from "./space.js";
import { align, bend, space, turn } from "./moving.js";
import { duplicate, regroup, remove } from "./adding.js";
import * as marking from "./marking.js";
import { marked } from "./brush.js";
import { reshape } from "./outline.js";
import { newId } from "./numbers.js";
import { placeAmong, shown } from "./shown.js";

export function panel(desk, form) {
  const { drawing } = desk;
  const field = form.elements;
  const show = shown(desk, form);

  const plan = () => drawing.plan;
  const chosen = () => drawing.chosen;
  const seats = () => rowsOf(plan(), chosen()).flatMap((row) => row.seats);
  const did = (name, made, ...fill) => desk.did(name, made, undefined, ...fill);
  const numbering = () => ({ from: field.from.value, kind: field.count.value, first: Number(field.first.value) || 0 });

  const deeds = {
    trim: () => did("trimmed", trimmed(plan())),
    remove: () => did("removed", remove(plan(), chosen()), desk.chosenInWords()),
    turn: () => did("turned", turn(plan(), chosen(), Number(field.turn.value) || 0), field.turn.value),
    letter: () => field.label.value.trim() && did("lettered", marking.letter(plan(), chosen(), field.label.value.trim()), field.label.value.trim()),
    renumber: () => did("renumbered", marking.renumber(plan(), chosen(), numbering()), desk.chosenInWords()),
    mirror: () => did("mirrored", marking.mirror(plan(), chosen())),
    paint: () => field.zone.value && did("painted", marking.paint(plan(), chosen(), field.zone.value), desk.chosenInWords(), field.zone.selectedOptions[0].text),
    accompany: () => did("accompanied", marking.accompany(plan(), new Set(seats().map((seat) => seat.id)), placeAmong(seats()).id), placeAmong(seats()).number),
    regroup() {
      const there = plan().sections.find((one) => one.id === field.section.value);
      const names = { nl: desk.word("part.floor.nl"), en: desk.word("part.floor.en") };
      const where = there ? { section: there.id } : { section: newId("part"), kind: "floor", name: names };
      did("regrouped", regroup(plan(), chosen(), where), (there ? there.name : names)[desk.language]);
    },
    duplicate() {
      const { plan: made, added } = duplicate(plan(), chosen());
      desk.did("duplicated", made, added, desk.chosenInWords());
      desk.sight.show(added);
    },
  };
  const act = (name) => chosen().size || name === "trim" ? deeds[name]?.() : desk.say(desk.word("nothing-chosen"));

  form.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.do) act(button.dataset.do);
    if (button.dataset.align) did("aligned", align(plan(), chosen(), button.dataset.align), desk.chosenInWords());
    if (button.dataset.grain) {
      desk.grain = button.dataset.grain;
      form.querySelectorAll("[data-grain]").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    }
  });

  form.addEventListener("change", ({ target }) => {
    const ids = new Set(seats().map((seat) => seat.id));
    const value = target.value.trim();
    if (target.dataset.mark) did(target.checked ? "marked" : "unmarked", marked(desk, plan(), ids, target.dataset.mark, target.checked), desk.many("seats", ids.size), desk.word(`mark.${target.dataset.mark}`));
    else if (target.dataset.thing) changeThing(target.dataset.thing, value);
    else if (target.dataset.part && value) changePart(target.dataset.part, value);
    else if (target.name === "number" && value && seats().length === 1) did("renamed", marking.number(plan(), seats()[0].id, value), value);
    else if (target.name === "degrees" && value && target.checkValidity()) did("bent", bend(plan(), chosen(), Number(value)), value);
    else if (target.name === "spacing" && value && target.checkValidity()) did("spaced", space(plan(), chosen(), Number(value)), value);
    show(); // what was not taken is as it was
  });

  function changePart(what, value) {
    const [{ section }] = rowsOf(plan(), chosen());
    const made = what === "kind" ? { ...section, kind: value } : { ...section, name: { ...section.name, [what]: value } };
    did("renamed", { ...plan(), sections: plan().sections.map((one) => (one.id === section.id ? made : one)) }, made.name[desk.language]);
  }

  function changeThing(what, value) {
    const made = editThings(plan(), chosen(), (thing) => {
      if (what === "nl" || what === "en") return { ...thing, name: { nl: "", en: "", ...thing.name, [what]: value } };
      const number = Math.round(Number(value));
      if (!(number >= 1)) return thing;
      if (what === "capacity") return { ...thing, capacity: Math.min(number, 20000) };
      const { left, top, right, bottom } = boundsOfThing(thing);
      const [wide, high] = what === "width" ? [number / (right - left || 1), 1] : [1, number / (bottom - top || 1)];
      const by = { wide, high, right: left - left * wide, down: top - top * high };
      return { ...thing, path: reshape(thing.path ?? "", by), x: Math.round((thing.x ?? 0) * wide + by.right), y: Math.round((thing.y ?? 0) * high + by.down) };
    });
    did("renamed", made, value);
  }

  return act;
}
