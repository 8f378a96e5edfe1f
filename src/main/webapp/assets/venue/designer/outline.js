// Outlines: SVG path data, moved and resized, and how much room they take.
const PIECE = /([a-zA-Z])([^a-zA-Z]*)/g;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
import { round } from "./plan.js";

const EACH = { M: 2, L: 2, T: 2, S: 4, Q: 4, C: 6, H: 1, V: 1, A: 7, Z: 0 };

/** The commands with their numbers, in groups as long as the command takes. */
function pieces(path) {
  return [...path.matchAll(PIECE)].map(([, letter, rest]) => {
    const all = (rest.match(NUMBER) ?? []).map(Number);
    const each = EACH[letter.toUpperCase()] || all.length || 1;
    const groups = [];
    for (let at = 0; at < all.length; at += each) groups.push(all.slice(at, at + each));
    return { letter, groups };
  });
}

/** Every point as x·wide + right, y·high + down. */
export function reshape(path, { wide = 1, high = 1, right = 0, down = 0 }) {
  let begun = false;
  return pieces(path).map(({ letter, groups }) => {
    const kind = letter.toUpperCase();
    const made = groups.map((group, nth) => {
      const moved = letter === kind || (!begun && nth === 0);
      const across = (x) => round(x * wide + (moved ? right : 0));
      const along = (y) => round(y * high + (moved ? down : 0));
      if (kind === "H") return group.map(across);
      if (kind === "V") return group.map(along);
      if (kind === "A") return [round(group[0] * wide), round(group[1] * high), group[2], group[3], group[4], across(group[5]), along(group[6])];
      return group.map((value, at) => (at % 2 ? along(value) : across(value)));
    });
    begun = true;
    return letter + made.map((group) => group.join(" ")).join(" ");
  }).join("");
}

/** The box around its points; control points count, so it may be a little large. Null where there are none. */
export function boundsOf(path) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let [x, y] = [0, 0];
  const seen = (px, py) => {
    box.left = Math.min(box.left, px);
    box.right = Math.max(box.right, px);
    box.top = Math.min(box.top, py);
    box.bottom = Math.max(box.bottom, py);
  };
  for (const { letter, groups } of pieces(path)) {
    const kind = letter.toUpperCase();
    for (const group of groups) {
      const [fromX, fromY] = letter === kind ? [0, 0] : [x, y];
      if (kind === "H") x = fromX + group[0];
      else if (kind === "V") y = fromY + group[0];
      else {
        const points = kind === "A" ? group.slice(5) : group;
        for (let at = 0; at + 1 < points.length; at += 2) seen(fromX + points[at], fromY + points[at + 1]);
        if (points.length > 1) [x, y] = [fromX + points.at(-2), fromY + points.at(-1)];
      }
      seen(x, y);
    }
  }
  return box.left === Infinity ? null : box;
}

/** A rectangle as path data. */
export const rectangle = ({ x, y, width, height }) => `M${round(x)} ${round(y)}L${round(x + width)} ${round(y)}L${round(x + width)} ${round(y + height)}L${round(x)} ${round(y + height)}Z`;
