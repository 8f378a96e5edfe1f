// The drawing on the desk: the plan as it is, what is chosen of it, and all that was done, without end. Tells when something changed.
import { index } from "./plan.js";
import { followed, grown } from "./space.js";

export class Drawing extends EventTarget {
  #done = [];
  #undone = [];
  #kept;

  constructor(plan) {
    super();
    this.plan = plan;
    this.#kept = plan;
    this.chosen = new Set();
  }

  /** What is drawn is another plan now; it can be undone. deed names it. chosen, where given, is what is chosen then. */
  did(deed, plan, chosen = this.chosen) {
    const settled = grown(followed(this.#kept, plan));
    const left = this.#there(settled, chosen);
    if (settled !== this.#kept) {
      this.#done.push({ deed, plan: this.#kept, chosen: this.chosen });
      this.#undone = [];
    }
    this.#show(settled, left);
  }

  /** Shows a plan in the middle of a deed; nothing is kept of it. */
  shows(plan) {
    this.plan = plan;
    this.#tell();
  }

  /** Back to what was before a deed that was not finished. */
  forget() {
    if (this.plan !== this.#kept) this.#show(this.#kept, this.chosen);
  }

  /** Takes the last deed back. Answers its name, or null where there is none. */
  undo() {
    return this.#go(this.#done, this.#undone);
  }

  redo() {
    return this.#go(this.#undone, this.#done);
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  choose(keys) {
    this.chosen = this.#there(this.plan, keys);
    this.dispatchEvent(new Event("chosen"));
  }

  #go(from, to) {
    const { deed, plan, chosen } = from.pop() ?? {};
    if (!deed) return null;
    to.push({ deed, plan: this.#kept, chosen: this.chosen });
    this.#show(plan, chosen);
    return deed;
  }

  #show(plan, chosen) {
    this.#kept = plan;
    this.plan = plan;
    this.chosen = chosen;
    this.#tell();
    this.dispatchEvent(new Event("kept"));
    this.dispatchEvent(new Event("chosen"));
  }

  #tell() {
    this.dispatchEvent(new Event("changed"));
  }

  #there(plan, keys) {
    const { seats, things } = index(plan);
    return new Set([...keys].filter((key) => seats.has(key) || things.has(key)));
  }
}
