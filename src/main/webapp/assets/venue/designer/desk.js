// What all parts of the designer share: the drawing, how it is seen, the tool in hand, the words, the grid.
import { index, rowsOf, thingsOf } from "./plan.js";

export class Desk extends EventTarget {
  constructor(root, drawing) {
    super();
    this.root = root;
    this.drawing = drawing;
    this.canvas = root.querySelector("#canvas");
    this.language = document.documentElement.lang;
    this.words = Object.fromEntries([...root.querySelectorAll("#words [data-key]")].map((word) => [word.dataset.key, word.textContent]));
    this.said = root.querySelector("#said");
    this.tool = "select";
    this.grain = "row";
    this.grid = { snap: true, step: 10 };
  }

  /** A sentence in the reader's language. */
  word(name, ...fill) {
    const sentence = this.words[name] ?? name;
    return fill.reduce((text, word, at) => text.replaceAll(`{${at}}`, () => word), sentence);
  }

  /** So many of something, as a person says it: “1 stoel”, “14 stoelen”. */
  many(name, count) {
    return this.word(`${name}.${count === 1 ? "one" : "other"}`, count);
  }

  /** Tells everybody, and those who don't see the drawing in particular. */
  say(text) {
    this.said.textContent = this.said.textContent === text ? `${text}\u00A0` : text;
  }

  /** A deed: what the plan is then, what is chosen then, and what is said of it. */
  did(name, plan, chosen, ...fill) {
    if (plan === this.drawing.plan && !chosen) return;
    const deed = this.word(name, ...fill);
    this.drawing.did(deed, plan, chosen);
    this.say(deed);
  }

  /** What is chosen, in words. */
  chosenInWords() {
    const { plan, chosen } = this.drawing;
    const rows = rowsOf(plan, chosen);
    const seats = rows.reduce((sum, row) => sum + row.seats.length, 0);
    const things = chosen.size - seats;
    const parts = [];
    if (seats) parts.push(this.many("seats", seats));
    if (seats && rows.length === 1) parts[0] = this.word("in-row", parts[0], rows[0].row.label, rows[0].section.name[this.language]);
    else if (rows.length > 1) parts[0] = this.word("in-rows", parts[0], rows.length);
    if (things) parts.push(things === 1 ? nameOf(thingsOf(plan, chosen)[0].thing, this) : this.many("things", things));
    return parts.join(" + ") || this.word("nothing-chosen");
  }

  /** Those keys, and what belongs to them by what one click takes: a seat, its row, its section. */
  whole(keys) {
    const { seats } = index(this.drawing.plan);
    if (this.grain === "seat") return new Set(keys);
    const all = new Set(keys);
    for (const { row, section } of new Set([...keys].flatMap((key) => seats.get(key) ?? []))) {
      for (const one of this.grain === "row" ? [row] : section.rows) one.seats.forEach((seat) => all.add(seat.id));
    }
    return all;
  }

  snapped(value) {
    return this.grid.snap ? Math.round(value / this.grid.step) * this.grid.step : Math.round(value);
  }

  spot({ x, y }) {
    return { x: this.snapped(x), y: this.snapped(y) };
  }

  take(tool) {
    this.drawing.forget();
    this.tool = tool;
    this.canvas.dataset.tool = tool;
    this.dispatchEvent(new Event("tool"));
  }
}

/** What a room or a drawn thing is called; what it is, where it has no name. */
export const nameOf = (thing, desk) => thing.name?.[desk.language] || desk.word(`part.${thing.kind ?? "standing"}.${desk.language}`);
