// Which part of the hall is seen: the viewBox, moved and resized. Knows nothing of choosing.

/** Seats nearer to each other than this, in CSS pixels, are a crowd: a finger goes nearer before it chooses. */
const CROWD = 22;
const COMFORTABLE = 32;
const NEAREST = 64;

export function view(hall) {
  const svg = hall.svg;
  const whole = (({ x, y, width, height }) => ({ x, y, width, height }))(svg.viewBox.baseVal);
  const apart = spacing(hall.seats);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let now = { ...whole };
  let moving = 0;
  let dragging = false;

  const scale = () => svg.getScreenCTM().a; // CSS pixels per unit
  const between = (low, value, high) => Math.min(Math.max(low, value), high);

  function set(box) {
    now = box;
    svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    svg.classList.toggle("near", box.width < whole.width * 0.99);
  }

  /** A box of that width around a point that keeps its place on the screen, inside of the hall. */
  function around(point, width) {
    const least = (now.width * scale() * apart) / NEAREST;
    const wide = between(Math.min(least, whole.width), width, whole.width);
    const part = wide / now.width;
    return inside({ x: point.x - (point.x - now.x) * part, y: point.y - (point.y - now.y) * part, width: wide, height: now.height * part });
  }

  const inside = (box) => ({
    ...box,
    x: between(whole.x, box.x, whole.x + whole.width - box.width),
    y: between(whole.y, box.y, whole.y + whole.height - box.height),
  });

  function glide(to) {
    cancelAnimationFrame(moving);
    if (calm.matches) return set(to);
    const from = now;
    const start = performance.now();
    const frame = (time) => {
      const done = between(0, (time - start) / 220, 1);
      const eased = 1 - (1 - done) ** 3;
      const mix = (key) => from[key] + (to[key] - from[key]) * eased;
      set(done === 1 ? to : { x: mix("x"), y: mix("y"), width: mix("width"), height: mix("height") });
      if (done < 1) moving = requestAnimationFrame(frame);
    };
    moving = requestAnimationFrame(frame);
  }

  const middle = () => ({ x: now.x + now.width / 2, y: now.y + now.height / 2 });
  const centred = (at, width) => inside({ width, height: (width / whole.width) * whole.height, x: at.x - width / 2, y: at.y - (width / whole.width) * whole.height / 2 });

  return {
    point: (clientX, clientY) => new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse()),
    crowded: () => apart * scale() < CROWD,
    /** By a factor, around a point that stays where it is. */
    nearer: (factor, at = middle()) => glide(around(at, now.width / factor)),
    pinch: (factor, at) => set(around(at, now.width / factor)),
    pan: (dx, dy) => set(inside({ ...now, x: now.x - dx / scale(), y: now.y - dy / scale() })),
    all: () => glide({ ...whole }),
    near: () => now.width < whole.width * 0.99,
    /** So near that a finger can choose. */
    closeTo: (seat) => glide(centred(seat, (now.width * scale() * apart) / COMFORTABLE)),
    /** Moves as little as needed to bring a seat into sight. */
    show(seat) {
      const rim = apart * 1.5;
      const x = between(seat.x + rim - now.width, now.x, seat.x - rim);
      const y = between(seat.y + rim - now.height, now.y, seat.y - rim);
      if (x !== now.x || y !== now.y) set(inside({ ...now, x, y }));
    },
    /** The seat that can be had nearest to that spot, if one is under the finger. */
    seatAt(clientX, clientY) {
      const at = this.point(clientX, clientY);
      let best = null;
      let least = Math.max(apart * 0.6, this.crowded() ? CROWD / scale() : 0);
      for (const seat of hall.seats) {
        const far = Math.hypot(seat.x - at.x, seat.y - at.y);
        if (far < least) [best, least] = [seat, far];
      }
      return best && !best.taken ? best : null;
    },
    drag(on) { dragging = on; },
    dragged: () => dragging,
  };
}

/** How far neighbours are apart, as most of them are. */
function spacing(seats) {
  const gaps = [];
  for (let i = 1; i < seats.length; i++) {
    if (seats[i].row === seats[i - 1].row) gaps.push(Math.hypot(seats[i].x - seats[i - 1].x, seats[i].y - seats[i - 1].y));
  }
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 22;
}
