/** The drawing: one tab stop, arrows from seat to seat, and who sits there together. */
import { who } from "./who.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const CROWDED = 22; // no seat is meant further away than this, in the plan's units

export function plan(svg, panel, words) {
  const uses = [...svg.querySelectorAll(".places use")];
  const ids = svg.dataset.seats.split(" ");
  const seats = uses.map((use, at) => ({ use, id: ids[at], form: use.getAttribute("href").slice(3), x: Number(use.getAttribute("x")), y: Number(use.getAttribute("y")) }));
  const byUse = new Map(seats.map((seat) => [seat.use, seat]));
  const told = who(svg, panel, words, seats);
  let here = seats.find((seat) => seat.form !== "free") ?? seats[0];
  if (!here) return { show() {} };
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-describedby", "map-keys");

  function name(seat) {
    seat.use.setAttribute("aria-label", told.spoken(seat));
  }

  function stand(seat) {
    here.use.setAttribute("tabindex", "-1");
    here = seat;
    seat.use.setAttribute("tabindex", "0");
    name(seat);
  }

  function next([dx, dy]) {
    let best = null;
    let least = Infinity;
    for (const seat of seats) {
      const along = (seat.x - here.x) * dx + (seat.y - here.y) * dy;
      const across = Math.abs((seat.x - here.x) * dy) + Math.abs((seat.y - here.y) * dx);
      const far = along + 2.5 * across;
      if (along > 1 && far < least) [best, least] = [seat, far];
    }
    return best;
  }

  function tell(seat) {
    const ring = svg.querySelector(".ring");
    ring.setAttribute("cx", seat.x);
    ring.setAttribute("cy", seat.y);
    told.show(seat);
  }

  for (const seat of seats) {
    seat.use.setAttribute("role", "button");
    seat.use.setAttribute("tabindex", "-1");
    name(seat);
  }
  stand(here);

  svg.addEventListener("keydown", (event) => {
    if (!ARROWS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = next(ARROWS[event.key]);
    if (to) {
      stand(to);
      to.use.focus();
    }
    event.preventDefault();
  });
  svg.parentElement.addEventListener("focusin", (event) => {
    const seat = byUse.get(event.target);
    if (!seat) return;
    if (seat !== here) stand(seat);
    tell(seat);
  });
  svg.addEventListener("click", (event) => {
    const spot = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const far = (seat) => Math.hypot(seat.x - spot.x, seat.y - spot.y);
    const nearest = byUse.get(event.target) ?? seats.reduce((best, seat) => (far(seat) < far(best) ? seat : best));
    if (!byUse.has(event.target) && far(nearest) > CROWDED) return;
    stand(nearest);
    tell(nearest);
  });

  return {
    show(by) {
      for (const seat of seats) {
        const form = by.get(seat.id) ?? "free";
        if (form === seat.form) continue;
        seat.form = form;
        seat.use.setAttribute("href", `#u-${form}`);
        name(seat);
      }
      told.again();
    },
  };
}
