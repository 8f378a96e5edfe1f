// What the page knows of the hall. The check boxes are the truth; the drawing and the basket follow them.

/** "Nog {0} vrij" and 3: "Nog 3 vrij". */
export const fill = (sentence, word) => sentence.replace("{0}", word);

const lower = (word) => word.charAt(0).toLowerCase() + word.slice(1);

export class Hall extends EventTarget {
  constructor(root) {
    super();
    this.root = root;
    this.words = root.dataset;
    this.svg = root.querySelector(".plan");
    this.most = Number(root.dataset.most);
    const language = document.documentElement.lang === "nl" ? "nl-NL" : "en-GB";
    const euro = new Intl.NumberFormat(language, { style: "currency", currency: "EUR" });
    this.money = (cents) => euro.format(cents / 100);
    this.zones = {};
    for (const li of root.querySelectorAll(".legend [data-zone]")) {
      this.zones[li.dataset.zone] ??= { name: li.dataset.name, cents: Number(li.dataset.cents) };
    }
    this.seats = [...root.querySelectorAll("#list label")].map((label, at) => this.seat(label, at));
    this.byId = new Map(this.seats.map((seat) => [seat.id, seat]));
    this.rooms = [...root.querySelectorAll(".standing")].map((row) => this.room(row));
    this.chosen = new Set();
    root.querySelector("#choose").addEventListener("change", (event) => this.ticked(event.target));
  }

  /** The list and the drawing name the seats in the same order. */
  seat(label, at) {
    const input = label.querySelector("input");
    const use = (this.uses ??= this.svg.querySelectorAll(".seats > use"))[at];
    const row = label.closest("fieldset");
    const [letter, marks] = label.className.replace(/\bt\b/, "").trim().split(/\s+/); // "b fw": second zone, wheelchair
    const facts = marks.slice(1);
    return {
      at, id: input.value, input, label, use, row, facts,
      form: letter + facts, zone: this.zones[letter],
      number: label.firstChild.nextSibling.textContent.trim(),
      rowName: row.querySelector("legend").textContent,
      section: label.closest("details").dataset.section,
      x: use.x.baseVal.value, y: use.y.baseVal.value,
      get taken() { return input.disabled; },
    };
  }

  room(row) {
    const input = row.querySelector("input");
    return {
      id: row.dataset.area, input, row, capacity: Number(row.dataset.capacity), free: Number(row.dataset.free),
      name: row.querySelector("b").textContent, zone: this.zones[row.dataset.letter],
      drawn: this.svg.querySelector(`[data-room="${row.dataset.area}"]`),
      get wanted() { return Math.max(0, Math.floor(Number(input.value) || 0)); },
    };
  }

  brief(seat) { return `${seat.rowName} ${this.words.seat} ${seat.number}`; }

  /** "Parterre rij G stoel 12": for a sentence. */
  whole(seat) { return `${seat.section} ${lower(this.brief(seat))}`; }

  /** All that is to be heard of a seat on the map. */
  spoken(seat) {
    const state = seat.taken ? this.words.taken : seat.input.checked ? this.words.mine : this.words.free;
    const facts = seat.facts ? [this.words[seat.facts]] : [];
    return [this.whole(seat), seat.zone.name, this.money(seat.zone.cents), ...facts, state].join(", ");
  }

  count() { return this.chosen.size + this.rooms.reduce((sum, room) => sum + room.wanted, 0); }

  /** Ticks or unticks as if it were done in the list. */
  toggle(seat) {
    if (seat.taken) return;
    seat.input.checked = !seat.input.checked;
    this.ticked(seat.input);
  }

  /** So many more, or fewer, in a standing area. */
  step(room, by) {
    room.input.value = room.wanted + by;
    this.ticked(room.input);
  }

  ticked(input) {
    this.say("");
    const room = this.rooms.find((one) => one.input === input);
    if (room) {
      const others = this.count() - room.wanted;
      const fits = Math.max(0, Math.min(room.wanted, room.free, this.most - others));
      if (room.wanted > fits) this.say(others + room.wanted > this.most ? this.words.tooMany : fill(this.words.room, room.free));
      input.value = fits;
      this.tell();
      return;
    }
    const seat = this.byId.get(input.value);
    if (input.checked && this.count() >= this.most && !this.chosen.has(seat)) {
      input.checked = false;
      this.say(this.words.tooMany);
    }
    this.chosen[input.checked ? "add" : "delete"](seat);
    this.tell(seat);
  }

  readTicks() {
    this.chosen = new Set(this.seats.filter((seat) => seat.input.checked && !seat.taken));
    this.seats.forEach((seat) => this.tell(seat));
  }

  /** Somebody took it, or it came free. */
  turn(seat, taken) {
    if (seat.taken === taken) return;
    const lost = taken && this.chosen.delete(seat);
    seat.input.checked = false;
    seat.input.disabled = taken;
    seat.label.classList.toggle("t", taken);
    if (!taken && !seat.label.querySelector("small")) this.explain(seat);
    if (lost) this.say(fill(this.words.lost, this.whole(seat)));
    this.tell(seat, true);
  }

  /** What the list says behind the number of a seat that can be had. */
  explain(seat) {
    const small = document.createElement("small");
    small.textContent = [this.money(seat.zone.cents), ...(seat.facts ? [this.words[seat.facts]] : [])].join(" · ");
    seat.label.append(" ", small);
  }

  roomHas(room, free) {
    room.free = Math.max(0, free);
    room.input.max = Math.min(room.free, this.most);
    if (room.wanted > room.free) this.ticked(room.input);
    this.tell(undefined, true);
  }

  say(sentence) { this.root.querySelector(".said").textContent = sentence; }

  tell(seat, live = false) { this.dispatchEvent(new CustomEvent("changed", { detail: { seat, live } })); }
}
