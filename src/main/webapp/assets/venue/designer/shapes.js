// How things look on the paper. A zone is told by colour and form, as on the map of the audience; facts by a sign.
import { key } from "./plan.js";
import { boundsOfThing } from "./space.js";
import { lies } from "./lay.js";
import { reshape } from "./outline.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const BESIDE = 20;
const BEYOND = 13;

const FORMS = {
  a: "M-9 0A9 9 0 1 1 9 0A9 9 0 1 1 -9 0Z",
  b: "M-4 -9H4A5 5 0 0 1 9 -4V4A5 5 0 0 1 4 9H-4A5 5 0 0 1 -9 4V-4A5 5 0 0 1 -4 -9Z",
  c: "M-8.5 -8.5H8.5V8.5H-8.5Z",
  d: "M0 -10.6L10.6 0L0 10.6L-10.6 0Z",
  e: "M0 -10.5L10.4 8.5H-10.4Z",
};

const SIGNS = {
  wheelchair: "M-1.4 -5.4A.6 .6 0 1 0 -1.3 -5.4M-1.4 -2.6V1.2H2.4L4.2 4.8M-3.4 -.2A3.5 3.5 0 1 0 2.2 4",
  companion_of: "M-4.2 0H4.2M0 -4.2V4.2",
  restricted_view: "M-4 4L4 -4",
};

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** The letter of a zone's colour and form; none for a seat without. */
export function look(plan, zone) {
  const at = plan.zones.findIndex((one) => one.id === zone);
  return at < 0 ? "none" : "abcde"[at % 5];
}

/** Its coordinates stand in its outline: a transform of its own for each of thousands would cost more than all the rest of a frame. */
export function seat(one, letter) {
  const at = { right: one.x, down: one.y };
  const sign = Object.keys(SIGNS).find((fact) => one[fact]);
  const group = svg("g", { class: `seat ${letter}`, "data-seat": one.id }, svg("path", { class: "form", d: reshape(FORMS[letter] ?? FORMS.a, at) }));
  if (sign) group.append(svg("path", { class: `sign ${sign}`, d: reshape(SIGNS[sign], at) }));
  else group.append(svg("text", { x: one.x, y: one.y + (letter === "e" ? 6 : 3) }, one.number));
  const lines = [[-BEYOND, "left"], [BEYOND, "right"]].filter(([, side]) => one.aisle === side || one.aisle === "both");
  if (lines.length) group.append(svg("path", { class: "aisle", d: lines.map(([off]) => `M${one.x + off} ${one.y - 9}v18`).join("") }));
  return group;
}

/** The row's label at both of its ends. */
export function ends(row) {
  const { u } = lies(row.seats);
  return svg("g", { class: "ends" }, ...[[row.seats[0], -BESIDE], [row.seats.at(-1), BESIDE]].map(([{ x, y }, off]) => svg("text", { x: x + u.x * off, y: y + u.y * off + 3 }, row.label)));
}

export function thing(one, list, plan, language) {
  const group = svg("g", { class: `thing ${list === "standing" ? `room ${look(plan, one.zone)}` : one.kind}`, "data-key": key(one) });
  if (one.path) group.append(svg("path", { d: one.path }), svg("path", { class: "grip", d: one.path }));
  const name = one.name?.[language] ?? "";
  group.append(svg("text", { x: one.x ?? 0, y: one.y ?? 0 }, list === "standing" ? `${name} (${one.capacity})` : name));
  const { left, top, right, bottom } = boundsOfThing(one);
  group.append(svg("rect", { class: "hold", x: left - 3, y: top - 3, width: right - left + 6, height: bottom - top + 6 }));
  return group;
}
