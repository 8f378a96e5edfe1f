// Fingers, wheel and buttons that move the view. While the whole hall is seen, one finger scrolls the page as ever.
const A_TAP = 8;

export function gestures(hall, sight) {
  const svg = hall.svg;
  const fingers = new Map();
  let from = null;

  const spread = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
  const centre = ([a, b]) => sight.point((a.x + b.x) / 2, (a.y + b.y) / 2);

  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 1) {
      sight.drag(false);
      from = { x: event.clientX, y: event.clientY };
    } else {
      sight.drag(true);
    }
  });

  svg.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    if (fingers.size === 2) {
      const before = spread([...fingers.values()]);
      Object.assign(finger, { x: event.clientX, y: event.clientY });
      sight.pinch(spread([...fingers.values()]) / (before || 1), centre([...fingers.values()]));
      return;
    }
    if (!sight.near()) return;
    if (!sight.dragged() && Math.hypot(event.clientX - from.x, event.clientY - from.y) > A_TAP) {
      sight.drag(true);
      svg.setPointerCapture(event.pointerId);
      svg.classList.add("held");
    }
    if (sight.dragged()) sight.pan(event.clientX - finger.x, event.clientY - finger.y);
    Object.assign(finger, { x: event.clientX, y: event.clientY });
  });

  const lift = (event) => {
    fingers.delete(event.pointerId);
    svg.classList.remove("held");
  };
  svg.addEventListener("pointerup", lift);
  svg.addEventListener("pointercancel", lift);
  addEventListener("pointerup", lift);

  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    sight.pinch(Math.exp(-event.deltaY / 200), sight.point(event.clientX, event.clientY));
  }, { passive: false });

  const buttons = hall.root.querySelector(".zoom");
  const does = { in: () => sight.nearer(1.6), out: () => sight.nearer(1 / 1.6), all: () => sight.all() };
  buttons.hidden = false;
  buttons.addEventListener("click", (event) => does[event.target.dataset.zoom]?.());
}
