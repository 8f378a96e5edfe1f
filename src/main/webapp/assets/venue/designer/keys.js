// The keyboard: what is done everywhere on the page, and what only while the paper has the focus. Letters only there, so that
// nobody who dictates or types draws by accident.
import { everything, nudge } from "./select.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const typing = (element) => element.matches("input:not([type=checkbox], [type=radio]), textarea, select");

export function keys(desk, act, take) {
  const { canvas, drawing, sight } = desk;

  function undo(again) {
    drawing.forget();
    const deed = again ? drawing.redo() : drawing.undo();
    desk.say(deed === null ? desk.word(again ? "nothing-to-redo" : "nothing-to-undo") : desk.word(again ? "redone" : "undone", deed));
  }

  function withControl(event) {
    const letter = event.key.toLowerCase();
    if (letter === "z") return undo(event.shiftKey);
    if (letter === "y") return undo(true);
    if (letter === "d") return act("duplicate");
    if (letter === "a" && document.activeElement === canvas) return everything(desk);
    return false;
  }

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing(event.target)) return;
    if (withControl(event) !== false) event.preventDefault();
  });

  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const step = event.shiftKey ? 1 : desk.grid.step;
    if (arrow) nudge(desk, arrow[0] * step, arrow[1] * step);
    else if (event.key === "Delete" || event.key === "Backspace") act("remove");
    else if (event.key === "Escape") {
      drawing.forget();
      drawing.choose(new Set());
      take("select");
      desk.say(desk.chosenInWords());
    } else if (event.key === "+" || event.key === "=") sight.nearer(1.25);
    else if (event.key === "-") sight.nearer(0.8);
    else if (event.key === "0") sight.all();
    else if (!take(event.key)) return;
    event.preventDefault();
  });

  return { undo };
}
