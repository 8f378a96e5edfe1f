// The tools beside the paper and the buttons above it. The tools are one tab stop; arrows go through them.
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function bench(desk) {
  const bar = desk.root.querySelector(".bench");
  const all = [...bar.querySelectorAll("[data-take]")];

  function show() {
    for (const button of all) {
      const mine = button.dataset.take === desk.tool;
      button.setAttribute("aria-pressed", String(mine));
      button.tabIndex = mine ? 0 : -1;
    }
  }

  /** Takes a tool by its name or by its key. Answers whether there is one. */
  function take(name) {
    const button = all.find((one) => one.dataset.take === name || one.querySelector("kbd").textContent === name.toLowerCase());
    if (!button) return false;
    desk.take(button.dataset.take);
    desk.say(button.querySelector("span").textContent);
    return true;
  }

  bar.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-take]");
    if (button) take(button.dataset.take);
  });
  bar.addEventListener("keydown", (event) => {
    const at = all.indexOf(document.activeElement);
    const to = STEPS[event.key] ? (at + STEPS[event.key] + all.length) % all.length : event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : -1;
    if (at < 0 || to < 0) return;
    event.preventDefault();
    all.forEach((button, nth) => (button.tabIndex = nth === to ? 0 : -1));
    all[to].focus();
  });
  desk.addEventListener("tool", show);
  return take;
}

/** Undo and redo, near and far, the grid. */
export function above(desk, { undo }) {
  const { root, drawing, sight, screen, grid } = desk;
  const button = (name) => root.querySelector(`.over [data-do=${name}]`);
  const does = { undo: () => undo(false), redo: () => undo(true), in: () => sight.nearer(1.4), out: () => sight.nearer(1 / 1.4), all: () => sight.all() };
  for (const [name, deed] of Object.entries(does)) button(name).addEventListener("click", deed);

  function can() {
    button("undo").disabled = !drawing.canUndo;
    button("redo").disabled = !drawing.canRedo;
  }
  drawing.addEventListener("kept", can);

  const [shown, snap, step] = ["grid", "snap", "step"].map((id) => root.querySelector(`#${id}`));
  const squares = screen.base.querySelector(".squares");
  const pattern = screen.base.querySelector("#squares");
  function ruled() {
    const { size } = drawing.plan;
    grid.snap = snap.checked;
    grid.step = Math.min(100, Math.max(1, Math.round(Number(step.value)) || 10));
    pattern.setAttribute("width", grid.step);
    pattern.setAttribute("height", grid.step);
    pattern.firstElementChild.setAttribute("d", `M${grid.step} 0H0V${grid.step}`);
    for (const name of ["x", "y", "width", "height"]) squares.setAttribute(name, size[name]);
    squares.setAttribute("visibility", shown.checked ? "visible" : "hidden");
  }
  for (const input of [shown, snap, step]) input.addEventListener("change", ruled);
  drawing.addEventListener("kept", ruled);
  ruled();
}
