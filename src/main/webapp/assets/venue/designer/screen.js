// The paper on the screen. Draws anew only what is another object than before; what is being dragged lies on a sheet of its own,
// which is moved as a whole: however much it is, a frame moves one thing.
import { index, key } from "./plan.js";
import * as shapes from "./shapes.js";
import { svg } from "./shapes.js";

export class Screen {
  #seats = new Map();
  #rows = new Map();
  #things = new Map();
  #names = new Map();
  #zones = null;
  #chosen = new Set();
  #lifted = [];

  constructor(root, drawing, language) {
    this.base = root.querySelector("svg.base");
    this.loose = root.querySelector(".loose");
    this.paper = this.base.querySelector(".paper");
    this.layers = { things: this.base.querySelector(".things"), ends: this.base.querySelector(".rows"), names: this.base.querySelector(".names"), seats: this.base.querySelector(".seats") };
    this.carried = this.loose.querySelector(".carried");
    this.ghost = this.loose.querySelector(".ghost");
    this.drawing = drawing;
    this.language = language;
    drawing.addEventListener("changed", () => this.draw());
    drawing.addEventListener("chosen", () => this.mark());
    this.draw();
  }

  draw() {
    const { plan } = this.drawing;
    for (const name of ["x", "y", "width", "height"]) this.paper.setAttribute(name, plan.size[name]);
    const anew = this.#zones !== plan.zones; // forms and colours come from the order of the zones
    this.#zones = plan.zones;
    const { seats, rows, things } = index(plan);
    this.#keep(this.#things, this.layers.things, things, anew, ({ thing }) => thing, ({ thing, list }) => shapes.thing(thing, list, plan, this.language));
    this.#keep(this.#rows, this.layers.ends, rows, false, ({ row }) => row, ({ row }) => shapes.ends(row));
    this.#keep(this.#names, this.layers.names, new Map(plan.sections.map((one) => [one.id, one])), false, (one) => one, (one) => svg("text", { x: one.x ?? 0, y: one.y ?? 0 }, one.name[this.language]));
    this.#keep(this.#seats, this.layers.seats, seats, anew, ({ seat }) => seat, ({ seat }) => shapes.seat(seat, shapes.look(plan, seat.zone)));
    this.mark();
  }

  /** Elements for what there is: made anew where it is another object, taken away where it is gone. */
  #keep(known, layer, all, anew, object, make) {
    for (const [name, one] of all) {
      const old = known.get(name);
      if (old && old.object === object(one) && !anew) continue;
      const element = make(one);
      old ? old.element.replaceWith(element) : layer.append(element);
      known.set(name, { object: object(one), element });
    }
    for (const [name, { element }] of known) {
      if (all.has(name)) continue;
      element.remove();
      known.delete(name);
    }
  }

  mark() {
    const { chosen } = this.drawing;
    const is = (name) => this.#seats.get(name) ?? this.#things.get(name);
    for (const name of this.#chosen) if (!chosen.has(name)) is(name)?.element.classList.remove("on");
    for (const name of chosen) is(name)?.element.classList.add("on");
    this.#chosen = chosen;
  }

  /** Takes all that is chosen onto the loose sheet. */
  lift() {
    const { plan, chosen } = this.drawing;
    const whole = (row) => row.seats.every((seat) => chosen.has(seat.id));
    const take = ({ element }) => this.#lifted.push({ element, home: element.parentNode });
    for (const name of chosen) take(this.#seats.get(name) ?? this.#things.get(name));
    for (const section of plan.sections) {
      const rows = section.rows.filter(whole);
      rows.forEach((row) => take(this.#rows.get(key(row))));
      if (rows.length === section.rows.length) take(this.#names.get(section.id));
    }
    this.carried.append(...this.#lifted.map(({ element }) => element));
    this.loose.classList.add("lifted");
  }

  /** So far, in pixels, from where it was. */
  carry(right, down) {
    this.loose.style.transform = `translate(${right}px, ${down}px)`;
  }

  /** Lays it back. */
  lay() {
    for (const { element, home } of this.#lifted) home.append(element);
    this.#lifted = [];
    this.loose.classList.remove("lifted");
    this.loose.style.transform = "";
  }

  /** What would be drawn: points, a box, a line; nothing clears it. */
  hint({ points = [], box = null } = {}) {
    const shown = points.map(({ x, y }) => svg("circle", { cx: x, cy: y, r: 8 }));
    if (box) shown.push(svg("rect", { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }));
    this.ghost.replaceChildren(...shown);
  }
}
