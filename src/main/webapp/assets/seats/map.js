// The drawing, alive: shows what the check boxes say, chooses by pointer and by keyboard. One tab stop.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function map(hall, sight) {
  const svg = hall.svg;
  const ring = svg.querySelector(".ring");
  const byUse = new Map(hall.seats.map((seat) => [seat.use, seat]));
  let here = hall.seats.find((seat) => !seat.taken) ?? hall.seats[0];

  function paint(seat, live) {
    const use = seat.use;
    const mine = seat.input.checked;
    const form = seat.taken ? "taken" : mine ? "mine" : seat.form;
    if (use.getAttribute("href") !== `#s-${form}`) {
      use.setAttribute("href", `#s-${form}`);
      use.setAttribute("class", live ? (seat.taken ? "gone" : "back") : "");
    }
    if (seat.taken && use !== document.activeElement) {
      for (const name of ["role", "tabindex", "aria-checked", "aria-label"]) use.removeAttribute(name);
      use.setAttribute("aria-hidden", "true");
      return;
    }
    use.removeAttribute("aria-hidden");
    use.setAttribute("role", "checkbox");
    use.setAttribute("aria-checked", String(mine));
    use.setAttribute("aria-label", hall.spoken(seat));
    use.setAttribute("tabindex", seat === here ? "0" : "-1");
  }

  /** The tab stop stands on a seat that can be had. */
  function stand(seat) {
    const before = here;
    here = seat;
    if (before && before !== seat) paint(before);
    paint(seat);
  }

  /** Somewhere else, when the seat it stands on is gone and nobody is there. */
  function moveOn() {
    if (!here?.taken || here.use === document.activeElement) return;
    const free = hall.seats.find((seat) => !seat.taken);
    if (free) stand(free);
  }

  /** The nearest seat that can be had in that direction; along the row rather than across it. */
  function next([dx, dy]) {
    let best = null;
    let least = Infinity;
    for (const seat of hall.seats) {
      if (seat.taken || seat === here) continue;
      const along = (seat.x - here.x) * dx + (seat.y - here.y) * dy;
      const across = Math.abs((seat.x - here.x) * dy) + Math.abs((seat.y - here.y) * dx);
      const sameRow = seat.row === here.row;
      if (along <= 1 || (dy !== 0 && sameRow)) continue;
      const far = (along + 2.5 * across) * (sameRow ? 0.3 : 1);
      if (far < least) [best, least] = [seat, far];
    }
    return best;
  }

  function endOfRow(last) {
    const row = hall.seats.filter((seat) => seat.row === here.row && !seat.taken);
    return row[last ? row.length - 1 : 0];
  }

  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !byUse.has(event.target)) return;
    here = byUse.get(event.target);
    const to = ARROWS[event.key] ? next(ARROWS[event.key])
      : event.key === "Home" || event.key === "End" ? endOfRow(event.key === "End") : null;
    if (to) {
      stand(to);
      sight.show(to);
      to.use.focus();
    } else if (event.key === " " || event.key === "Enter") {
      hall.toggle(here);
    } else if (event.key === "+" || event.key === "=") {
      sight.nearer(1.5, here);
    } else if (event.key === "-") {
      sight.nearer(1 / 1.5, here);
    } else if (!ARROWS[event.key]) {
      return;
    }
    event.preventDefault();
  });

  // Not on the drawing itself: listening there would make it a tab stop of its own.
  const panel = svg.parentElement;
  panel.addEventListener("focusin", (event) => {
    const seat = byUse.get(event.target);
    if (!seat) return;
    if (seat !== here) stand(seat);
    ring.setAttribute("cx", seat.x);
    ring.setAttribute("cy", seat.y);
  });
  panel.addEventListener("focusout", (event) => {
    const seat = byUse.get(event.target);
    if (!seat) return;
    setTimeout(() => {
      paint(seat);
      moveOn();
    });
  });

  svg.addEventListener("click", (event) => {
    if (sight.dragged()) return;
    const room = hall.rooms.find((one) => one.drawn?.contains(event.target));
    if (room) {
      hall.step(room, 1);
      return;
    }
    if (event.detail === 0 && byUse.has(event.target)) { // a screen reader's click has no place
      hall.toggle(byUse.get(event.target));
      return;
    }
    const seat = sight.seatAt(event.clientX, event.clientY);
    if (!seat) return;
    if (event.pointerType !== "mouse" && sight.crowded()) {
      sight.closeTo(seat);
      hall.say(hall.words.closer);
      return;
    }
    stand(seat);
    hall.toggle(seat);
  });

  hall.addEventListener("changed", ({ detail: { seat, live } }) => {
    if (seat) {
      paint(seat, live);
      moveOn();
    }
  });

  svg.setAttribute("role", "group");
  svg.setAttribute("aria-describedby", "keys");
  svg.classList.add("live");
  hall.readTicks();
}
