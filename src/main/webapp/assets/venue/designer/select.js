// The tool that chooses and moves: a click chooses, a drag on what is chosen moves it, a drag on paper chooses all within a box.
import { allOf } from "./plan.js";
import { boundsOfAll, hit, within } from "./space.js";
import { move } from "./moving.js";

export function select(desk) {
  const { drawing, screen, sight } = desk;
  let from = null;
  let carried = null;
  let box = null;
  let before = null;
  let under = null;

  const toggled = (keys) => {
    const all = new Set(drawing.chosen);
    const has = [...keys].every((key) => all.has(key));
    keys.forEach((key) => (has ? all.delete(key) : all.add(key)));
    return all;
  };

  /** How far it goes: so that the corner of what is chosen comes to lie on the grid. */
  function distance(at) {
    const right = carried.left + at.x - from.x;
    const down = carried.top + at.y - from.y;
    return { right: desk.snapped(right) - (desk.grid.snap ? desk.snapped(carried.left) : Math.round(carried.left)), down: desk.snapped(down) - (desk.grid.snap ? desk.snapped(carried.top) : Math.round(carried.top)) };
  }

  return {
    down(at, event) {
      from = at;
      [carried, box] = [null, null];
      before = new Set(drawing.chosen);
      under = hit(drawing.plan, at, event.target);
      if (under === null) return;
      const keys = desk.whole([under]);
      if (event.shiftKey) drawing.choose(toggled(keys));
      else if (!drawing.chosen.has(under)) drawing.choose(keys);
      if (!drawing.chosen.has(under)) from = null;
      else carried = "soon";
    },

    move(at) {
      if (!from) return;
      if (carried === "soon") {
        carried = boundsOfAll(drawing.plan, drawing.chosen);
        screen.lift();
      }
      if (carried) {
        const { right, down } = distance(at);
        return screen.carry(right * sight.scale, down * sight.scale);
      }
      box = { left: Math.min(from.x, at.x), right: Math.max(from.x, at.x), top: Math.min(from.y, at.y), bottom: Math.max(from.y, at.y) };
      screen.hint({ box });
    },

    up(at, event, far) {
      screen.hint();
      if (carried && carried !== "soon" && far) {
        const { right, down } = distance(at);
        screen.lay();
        if (right || down) desk.did("moved", move(drawing.plan, drawing.chosen, right, down), undefined, desk.chosenInWords(), way(desk, right, down));
      } else if (box) {
        const keys = desk.whole(within(drawing.plan, box));
        drawing.choose(event.shiftKey ? new Set([...before, ...keys]) : keys);
        desk.say(desk.chosenInWords());
      } else if (!far && from) {
        if (!event.shiftKey) drawing.choose(under === null ? new Set() : desk.whole([under]));
        desk.say(desk.chosenInWords());
      }
      [from, carried, box] = [null, null, null];
    },

    cancel() {
      if (carried && carried !== "soon") screen.lay();
      screen.hint();
      [from, carried, box] = [null, null, null];
    },
  };
}

/** Moves what is chosen from the keyboard. */
export function nudge(desk, right, down) {
  const { drawing } = desk;
  if (!drawing.chosen.size) return desk.sight.pan(-right * 4, -down * 4);
  desk.did("moved", move(drawing.plan, drawing.chosen, right, down), undefined, desk.chosenInWords(), way(desk, right, down));
  desk.sight.show(drawing.chosen);
}

export function everything(desk) {
  desk.drawing.choose(allOf(desk.drawing.plan));
  desk.say(desk.chosenInWords());
}

/** “20 naar rechts, 10 omlaag”. */
export function way(desk, right, down) {
  const across = right ? desk.word(right > 0 ? "right" : "left", Math.abs(right)) : "";
  const along = down ? desk.word(down > 0 ? "down" : "up", Math.abs(down)) : "";
  return [across, along].filter(Boolean).join(", ");
}
