// Tools that put something new on the paper: by a click or a drag where it goes, or by the button of their form where there is room.
import { boundsOfAll, boundsOfSeats } from "./space.js";
import { addArea, addBlock, addBoxes, addRow, addStanding } from "./adding.js";
import { block, lay, lies, radiusFor } from "./lay.js";
import { filled } from "./forms.js";
import { next } from "./numbers.js";

const BELOW = 46;
const STRAIGHT = 8;

export function placing(desk, formOf) {
  const { drawing, screen, sight } = desk;

  /** Done: what is new is chosen, so that it can be moved at once. */
  function placed(tool, { plan, added }, form) {
    const label = form.elements.label;
    if (label && tool === "row") label.value = next(label.value);
    if (tool !== "row") desk.take("select");
    desk.did(`placed.${tool}`, plan, added);
    const made = drawing.plan.sections.find((section) => section.rows.some((row) => row.seats.some((seat) => added.has(seat.id))));
    if (tool === "row" && made) form.elements.section.value = made.id;
    form.elements.section?.dispatchEvent(new Event("change", { bubbles: true }));
    desk.say(`${desk.word(`placed.${tool}`)} ${desk.chosenInWords()}`);
    sight.show(added);
  }

  /** The middle of the paper below all that is there. */
  function room() {
    const { size } = drawing.plan;
    const box = boundsOfAll(drawing.plan);
    return { x: size.x + size.width / 2, y: box ? box.bottom + BELOW : size.y + BELOW };
  }

  const box = (values, { x, y }) => ({ x: x - values.width / 2, y, width: values.width, height: values.height });

  const make = {
    block: (values, at) => addBlock(drawing.plan, values, at),
    row: (values, at) => addBlock(drawing.plan, { ...values, rows: 1 }, at),
    box: (values, at) => addBoxes(drawing.plan, values, at),
    standing: (values, at) => addStanding(drawing.plan, values, box(values, at)),
    stage: (values, at) => addArea(drawing.plan, { kind: values.area, name: values.name }, box(values, at)),
    text: (values, at) => addArea(drawing.plan, { kind: "text", name: values.name }, { ...at, width: 0, height: 0 }),
  };

  /** Where it would be put that nobody pointed at. */
  function spot(tool, values) {
    const at = room();
    if (tool === "stage" || tool === "standing" || tool === "text") return at;
    if (tool === "box") return { x: at.x - (values.way === "across" ? ((values.boxes - 1) * (values.seats + 2) * values.spacing) / 2 : 0), y: at.y };
    const section = drawing.plan.sections.find((one) => one.id === values.section);
    if (section) {
      const { middle, u } = lies(section.rows.at(-1).seats);
      const gap = values.gap ?? 26;
      return { x: middle.x - u.y * gap, y: middle.y + u.x * gap };
    }
    const { top } = boundsOfSeats(block({ ...values, rows: values.rows ?? 1 }, { x: 0, y: 0 }).flat());
    return { x: at.x, y: at.y - top };
  }

  function place(tool, at) {
    const form = formOf(tool);
    const values = filled(form);
    if (values) placed(tool, make[tool](values, at ?? spot(tool, values)), form);
  }

  for (const tool of Object.keys(make)) formOf(tool).addEventListener("submit", () => place(tool));

  const stamp = (tool) => ({ up: (at, event, far) => far || place(tool, desk.spot(at)) });

  /** Drawn from corner to corner. */
  function corners(tool) {
    let from = null;
    const drawn = (at) => {
      const to = desk.spot(at);
      return { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), right: Math.max(from.x, to.x), bottom: Math.max(from.y, to.y) };
    };
    return {
      down: (at) => (from = desk.spot(at)),
      move: (at) => screen.hint({ box: drawn(at) }),
      up(at, event, far) {
        screen.hint();
        const { left, top, right, bottom } = drawn(at);
        if (!far) return place(tool, from);
        if (right - left < 4 || bottom - top < 4) return;
        const form = formOf(tool);
        [form.elements.width.value, form.elements.height.value] = [Math.round(right - left), Math.round(bottom - top)];
        place(tool, { x: (left + right) / 2, y: top });
      },
      cancel: () => screen.hint(),
    };
  }

  /** A row from its one end to its other: as many seats as fit. */
  function stroke() {
    let from = null;
    const drawn = (at) => {
      const form = formOf("row").elements;
      let to = desk.spot(at);
      if (Math.abs(to.y - from.y) < STRAIGHT) to = { ...to, y: from.y };
      const [left, right] = to.x < from.x ? [to, from] : [from, to];
      const spacing = Number(form.spacing.value) || 22;
      const length = Math.hypot(right.x - left.x, right.y - left.y);
      const gaps = Array(Math.floor(length / spacing + 0.01)).fill(spacing);
      const u = length ? { x: (right.x - left.x) / length, y: (right.y - left.y) / length } : { x: 1, y: 0 };
      const half = (gaps.length * spacing) / 2;
      return lay(gaps, { x: left.x + u.x * half, y: left.y + u.y * half }, u, radiusFor(gaps, Number(form.degrees.value) || 0));
    };
    return {
      down: (at) => (from = desk.spot(at)),
      move(at) {
        const points = drawn(at);
        screen.hint({ points });
        desk.said.textContent = desk.many("seats", points.length);
      },
      up(at, event, far) {
        screen.hint();
        const form = formOf("row");
        if (!far) return place("row", from);
        const values = filled(form);
        if (values) placed("row", addRow(drawing.plan, values, drawn(at)), form);
      },
      cancel: () => screen.hint(),
    };
  }

  return { row: stroke(), block: stamp("block"), box: stamp("box"), text: stamp("text"), standing: corners("standing"), stage: corners("stage") };
}
