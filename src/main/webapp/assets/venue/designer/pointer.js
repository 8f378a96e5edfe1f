// Pointers on the paper: one does what the tool in hand does, two move the paper. A tool is {down, move, up, cancel}.
const A_TAP = 4;

export function pointer(desk, tools) {
  const { canvas, sight } = desk;
  const fingers = new Map();
  let tool = null;
  let from = null;
  let far = false;
  let waiting = 0;
  let next = null;
  let space = false;

  const spread = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
  const centre = ([a, b]) => sight.point((a.x + b.x) / 2, (a.y + b.y) / 2);
  const hand = { move: (at, event, before) => sight.pan(event.clientX - before.x, event.clientY - before.y) };

  function give() {
    canvas.classList.remove("held", "busy");
    tool?.cancel?.();
    tool = null;
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button > 1) return;
    event.preventDefault(); // else the browser would begin to choose text
    canvas.focus({ preventScroll: true });
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    canvas.setPointerCapture(event.pointerId);
    if (fingers.size > 1) return give();
    far = false;
    from = { x: event.clientX, y: event.clientY };
    tool = event.button === 1 || space || desk.tool === "hand" ? hand : tools[desk.tool];
    canvas.classList.toggle("held", tool === hand);
    tool?.down?.(sight.point(event.clientX, event.clientY), event);
  });

  canvas.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const before = { ...finger };
    if (fingers.size === 2) {
      const was = spread([...fingers.values()]);
      Object.assign(finger, { x: event.clientX, y: event.clientY });
      return sight.nearer(spread([...fingers.values()]) / (was || 1), centre([...fingers.values()]));
    }
    Object.assign(finger, { x: event.clientX, y: event.clientY });
    if (!far && Math.hypot(event.clientX - from.x, event.clientY - from.y) > A_TAP) {
      far = true;
      canvas.classList.add("busy"); // else the browser would look at every move which of all seats is under it
    }
    if (!far || !tool) return;
    if (tool === hand) return hand.move(null, event, before);
    next = event;
    waiting ||= requestAnimationFrame(step); // a mouse tells more often than a screen shows
  });

  function step() {
    waiting = 0;
    if (!next || !tool) return;
    const event = next;
    next = null;
    tool.move?.(sight.point(event.clientX, event.clientY), event);
  }

  canvas.addEventListener("pointerup", (event) => {
    if (!fingers.delete(event.pointerId)) return;
    canvas.classList.remove("held", "busy");
    cancelAnimationFrame(waiting);
    step();
    tool?.up?.(sight.point(event.clientX, event.clientY), event, far);
    tool = null;
  });
  canvas.addEventListener("pointercancel", (event) => {
    fingers.delete(event.pointerId);
    give();
  });
  canvas.addEventListener("auxclick", (event) => event.preventDefault());
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    sight.nearer(Math.exp(-event.deltaY / 200), sight.point(event.clientX, event.clientY));
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    if (event.key === "Escape") give();
    if (event.key === " ") {
      space = true;
      event.preventDefault();
    }
  });
  addEventListener("keyup", (event) => event.key === " " && (space = false));
}
