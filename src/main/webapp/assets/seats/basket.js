// What is chosen and what it comes to, at the full price.
import { fill } from "./hall.js";

export function basket(hall, root) {
  const parts = root.querySelector(".parts");
  const line = root.querySelector("#part").content;
  const count = root.querySelector("[data-count]");
  const total = root.querySelector("[data-total]");
  const bar = root.querySelector(".bar");
  const nothing = count.dataset.count;

  function part(what, where, heard, zone, away) {
    const li = line.cloneNode(true).firstElementChild;
    const [name, price] = li.querySelectorAll("b");
    name.textContent = what;
    price.textContent = hall.money(zone.cents);
    li.querySelector("span").textContent = [where, zone.name].filter(Boolean).join(", ");
    const button = li.querySelector("button");
    button.setAttribute("aria-label", fill(button.dataset.away, heard));
    button.addEventListener("click", () => {
      const at = [...parts.children].indexOf(li);
      away();
      queueMicrotask(() => (parts.children[Math.min(at, parts.children.length - 1)]?.querySelector("button") ?? root).focus());
    });
    return li;
  }

  function show() {
    const seats = [...hall.chosen].sort((a, b) => a.at - b.at);
    const lines = seats.map((seat) => part(hall.brief(seat), seat.section, hall.whole(seat), seat.zone, () => hall.toggle(seat)));
    let cents = seats.reduce((sum, seat) => sum + seat.zone.cents, 0);
    for (const room of hall.rooms) {
      for (let i = 0; i < room.wanted; i++) lines.push(part(room.name, "", room.name, room.zone, () => hall.step(room, -1)));
      cents += room.wanted * room.zone.cents;
    }
    parts.replaceChildren(...lines);
    const many = lines.length;
    count.textContent = many === 0 ? nothing : fill(many === 1 ? hall.words.placesOne : hall.words.placesOther, many);
    total.textContent = hall.money(cents);
    root.querySelector("[data-empty]").hidden = many > 0;
    bar.classList.toggle("idle", many === 0);
  }

  for (const room of hall.rooms) {
    for (const button of room.row.querySelectorAll("[data-step]")) {
      button.hidden = false;
      button.addEventListener("click", () => hall.step(room, Number(button.dataset.step)));
    }
  }
  root.tabIndex = -1;
  let asked = false; // many seats may change at once; the basket is written once
  hall.addEventListener("changed", () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => { asked = false; show(); });
  });
  show();
}
