// Which part of the paper is seen: both sheets show the same.
import { boundsOfAll } from "./space.js";

const NEAREST = 4;
const FARTHEST = 0.05;
const RIM = 24;
/** Below this many pixels to a unit nobody can read a number; then none is drawn. */
const READABLE = 0.75;

export class Sight {
  #whole = true;

  constructor(root, screen, drawing) {
    this.root = root;
    this.sheets = [screen.base, screen.carried.ownerSVGElement];
    this.drawing = drawing;
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    new ResizeObserver(() => (this.#whole ? this.all() : this.#set(this.x, this.y, this.scale))).observe(root);
    this.all();
  }

  /** Where on the paper something on the screen is. */
  point(clientX, clientY) {
    const { left, top } = this.root.getBoundingClientRect();
    return { x: this.x + (clientX - left) / this.scale, y: this.y + (clientY - top) / this.scale };
  }

  middle() {
    return { x: this.x + this.root.clientWidth / this.scale / 2, y: this.y + this.root.clientHeight / this.scale / 2 };
  }

  /** By a factor, around a point that stays where it is. */
  nearer(factor, at = this.middle()) {
    const scale = Math.min(NEAREST, Math.max(FARTHEST, this.scale * factor));
    const part = this.scale / scale;
    this.#set(at.x - (at.x - this.x) * part, at.y - (at.y - this.y) * part, scale);
  }

  /** By pixels. */
  pan(right, down) {
    this.#set(this.x - right / this.scale, this.y - down / this.scale, this.scale);
  }

  /** The whole paper. */
  all() {
    const { x, y, width, height } = this.drawing.plan.size;
    const scale = Math.min((this.root.clientWidth - RIM) / width, (this.root.clientHeight - RIM) / height, 2);
    this.#set(x + width / 2 - this.root.clientWidth / scale / 2, y + height / 2 - this.root.clientHeight / scale / 2, Math.max(FARTHEST, scale));
    this.#whole = true;
  }

  /** Moves as little as needed to have those in sight. */
  show(keys) {
    const box = boundsOfAll(this.drawing.plan, keys);
    if (!box) return;
    const [wide, high] = [this.root.clientWidth / this.scale, this.root.clientHeight / this.scale];
    const into = (from, low, high, room) => (high - low > room ? (low + high - room) / 2 : Math.min(Math.max(from, high - room + RIM), low - RIM));
    this.#set(into(this.x, box.left, box.right, wide), into(this.y, box.top, box.bottom, high), this.scale);
  }

  #set(x, y, scale) {
    [this.x, this.y, this.scale, this.#whole] = [x, y, scale, false];
    const [wide, high] = [this.root.clientWidth, this.root.clientHeight];
    if (!wide || !high) return;
    for (const sheet of this.sheets) sheet.setAttribute("viewBox", `${x} ${y} ${wide / scale} ${high / scale}`);
    this.root.classList.toggle("far", scale < READABLE);
  }
}
