// All that is on the plan as a list: for whoever doesn't see the drawing, and for what is hard to hit.
import { nameOf } from "./desk.js";
import { key } from "./plan.js";

export function list(desk, root) {
  const { drawing, language } = desk;
  const items = new Map();

  function tick(name, text, keys) {
    let item = items.get(name);
    if (!item) {
      const label = Object.assign(document.createElement("label"), { className: "check" });
      const box = Object.assign(document.createElement("input"), { type: "checkbox" });
      label.append(box, document.createElement("span"));
      item = { label, box };
      box.addEventListener("change", () => {
        const all = new Set(drawing.chosen);
        item.keys.forEach((one) => (box.checked ? all.add(one) : all.delete(one)));
        if (desk.tool !== "zone" && desk.tool !== "mark") desk.take("select");
        drawing.choose(all);
        desk.say(desk.chosenInWords());
      });
      items.set(name, item);
    }
    item.keys = keys;
    item.label.lastChild.textContent = ` ${text}`;
    return item.label;
  }

  function show() {
    const held = document.activeElement;
    const { plan } = drawing;
    const there = [];
    for (const section of plan.sections) {
      const ids = section.rows.flatMap((row) => row.seats.map((seat) => seat.id));
      const rows = section.rows.map((row) => tick(key(row), desk.word("list.row", row.label, desk.many("seats", row.seats.length)), row.seats.map((seat) => seat.id)));
      const group = Object.assign(document.createElement("div"), { role: "group", className: "rows-of" });
      group.setAttribute("aria-label", section.name[language]);
      group.append(...rows);
      there.push(tick(section.id, `${section.name[language]}: ${desk.many("seats", ids.length)}`, ids), group);
    }
    for (const thing of [...plan.standing, ...plan.areas]) {
      const name = nameOf(thing, desk);
      there.push(tick(key(thing), thing.capacity ? `${name} (${thing.capacity})` : name, [key(thing)]));
    }
    root.replaceChildren(...there);
    if (held && root.contains(held)) held.focus();
    mark();
  }

  function mark() {
    for (const { box, keys } of items.values()) {
      const many = keys.filter((one) => drawing.chosen.has(one)).length;
      [box.checked, box.indeterminate] = [many > 0 && many === keys.length, many > 0 && many < keys.length];
    }
  }

  drawing.addEventListener("kept", show);
  drawing.addEventListener("chosen", mark);
  show();
}
