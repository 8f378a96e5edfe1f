// How a row lies: straight, or along an arc. A row is a string of gaps; laying it keeps every gap, so an aisle stays one.
// Degrees say how far a row goes round: 0 is straight, more brings its ends towards the stage, less turns them away.
import { round } from "./plan.js";

const TIGHTEST = 60;
const far = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const sum = (all) => all.reduce((a, b) => a + b, 0);

export const gapsOf = (seats) => seats.slice(1).map((seat, at) => far(seat, seats[at]));

/** The angle between neighbours that far apart on a circle. */
const step = (gap, radius) => 2 * Math.asin(Math.min(1, gap / (2 * radius)));

/** The radius on which those gaps go round so many degrees; without end for a straight row, negative the other way. */
export function radiusFor(gaps, degrees) {
  const turn = Math.abs(degrees) * (Math.PI / 180);
  const length = sum(gaps);
  if (turn < 0.002 || length === 0) return Infinity;
  let radius = length / turn;
  for (let i = 0; i < 12; i++) radius *= sum(gaps.map((gap) => step(gap, radius))) / turn;
  return degrees < 0 ? -radius : radius;
}

/** Points with those gaps; middle is where the middle of the row is, u the way from its first seat to its last. */
export function lay(gaps, middle, u, radius) {
  const bend = Math.abs(radius);
  const angles = bend === Infinity ? gaps : gaps.map((gap) => step(gap, bend));
  let at = -sum(angles) / 2;
  return [0, ...angles].map((more) => {
    at += more;
    const along = bend === Infinity ? at : bend * Math.sin(at);
    const deep = bend === Infinity ? 0 : Math.sign(radius) * bend * (Math.cos(at) - 1);
    return { x: round(middle.x + u.x * along - u.y * deep), y: round(middle.y + u.y * along + u.x * deep) };
  });
}

/** How those seats lie now: {middle, u, gaps, degrees}. */
export function lies(seats) {
  const [first, end] = [seats[0], seats.at(-1)];
  const chord = far(first, end);
  const u = chord < 0.01 ? { x: 1, y: 0 } : { x: (end.x - first.x) / chord, y: (end.y - first.y) / chord };
  const gaps = gapsOf(seats);
  const middle = { x: (first.x + end.x) / 2, y: (first.y + end.y) / 2 };
  const third = seats[Math.floor((seats.length - 1) / 2)];
  const along = (third.x - first.x) * u.x + (third.y - first.y) * u.y;
  const deep = (third.y - first.y) * u.x - (third.x - first.x) * u.y;
  if (seats.length < 3 || Math.abs(deep) < 0.05) return { middle, u, gaps, degrees: 0 };
  // the circle through the first, the last and that one
  const off = (along * (along - chord) + deep * deep) / (2 * deep); // of its middle from the chord, on the side of the bend
  const radius = Math.hypot(chord / 2, off);
  const sagitta = Math.sign(deep) * radius + off;
  const turn = Math.sign(deep) * 4 * Math.atan2(Math.abs(sagitta) * 2, chord);
  return { middle: { x: middle.x - u.y * sagitta, y: middle.y + u.x * sagitta }, u, gaps, degrees: round((turn * 180) / Math.PI) };
}

/** Rows one behind the other around one middle, as the points of each. The first is the one nearest to the stage. */
export function block({ rows, seats, more = 0, degrees = 0, spacing = 22, gap = 26, aisles = 0 }, at) {
  const radius = radiusFor(gapsWith(seats, spacing, aisles), degrees);
  return Array.from({ length: rows }, (_, row) =>
    lay(gapsWith(Math.max(1, seats + row * more), spacing, aisles), { x: at.x, y: at.y + row * gap }, { x: 1, y: 0 }, behind(radius, row * gap)));
}

/** The radius of a row so far behind one with that radius, around the same middle. */
export const behind = (radius, deep) => (radius < 0 ? Math.min(radius + deep, -TIGHTEST) : Math.max(radius + deep, TIGHTEST));

/** The places, counted from 0, that have an aisle on their right. */
export function aislesAfter(seats, aisles) {
  const after = new Set();
  for (let aisle = 1; aisle <= aisles; aisle++) {
    const place = Math.round((seats * aisle) / (aisles + 1)) - 1;
    if (place >= 0 && place < seats - 1) after.add(place);
  }
  return after;
}

function gapsWith(seats, spacing, aisles) {
  const wide = aislesAfter(seats, aisles);
  return Array.from({ length: seats - 1 }, (_, at) => (wide.has(at) ? 2 * spacing : spacing));
}
