// What is seen from the seat that was chosen last, beside what is chosen; any photograph large. The list's links say which there are.
import { fill } from "./hall.js";

export function sights(hall, root) {
  const box = root.querySelector(".outlook");
  const button = box.querySelector("button");
  const said = root.querySelector("[data-outlook]");
  const dialog = root.querySelector("dialog");
  const ofSeat = new Map();
  const ofPlace = new Map(); // a row of the list, a section, a room to stand in
  let shown = null;

  for (const link of hall.root.querySelectorAll("a.sight")) {
    if (link.dataset.seat) ofSeat.set(link.dataset.seat, link);
    else ofPlace.set(link.closest("fieldset, details, .standing"), link);
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(link);
    });
  }

  /** The nearest: the seat's own, its row's, its section's. */
  const from = (seat) => ofSeat.get(seat.id) ?? ofPlace.get(seat.row) ?? ofPlace.get(seat.row.closest("details"));

  function latest() {
    const seats = [...hall.chosen].reverse().map(from);
    const rooms = hall.rooms.filter((room) => room.wanted > 0).map((room) => ofPlace.get(room.row));
    return [...seats, ...rooms].find(Boolean) ?? null;
  }

  function picture(link) {
    const img = new Image(Number(link.dataset.width), Number(link.dataset.height));
    img.loading = "lazy";
    return img;
  }

  function show() {
    const link = latest();
    if (link === shown) return;
    shown = link;
    box.hidden = !link;
    said.textContent = link ? fill(said.dataset.outlook, link.textContent) : "";
    if (!link) return;
    const img = picture(link);
    img.alt = ""; // the button says what it is, and shows it large with all its words
    img.src = link.dataset.picture;
    box.querySelector(".frame").replaceChildren(img);
    box.querySelector(".from").textContent = link.textContent;
  }

  function open(link) {
    const img = picture(link);
    img.alt = link.dataset.alt;
    img.src = link.dataset.picture;
    dialog.querySelector("img").replaceWith(img);
    dialog.querySelector("figcaption").textContent = link.textContent;
    dialog.showModal();
  }

  button.addEventListener("click", () => open(shown));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close()); // beside it
  let asked = false; // many seats may change at once
  hall.addEventListener("changed", () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => { asked = false; show(); });
  });
  show();
}
