// Keeps the drawing a moment after every deed. Says which one it was made from, so that of two windows neither wipes out the
// other's; when it can't be kept nothing is lost: it stays here, and can be kept as a copy.
import { write } from "./plan.js";

const A_MOMENT = 1200;
const AGAIN = 5000;
const JSON_TYPE = { "Content-Type": "application/json", Accept: "application/json" };

export class Save extends EventTarget {
  #tag;
  #kept;
  #sent = null;
  #refused = null;
  #timer = 0;
  #running = null;
  #halted = false;

  /** tag: of what the house has, which is what is on the desk. */
  constructor(desk, address, tag) {
    super();
    this.desk = desk;
    this.address = address;
    this.#tag = tag;
    this.#kept = desk.drawing.plan;
    desk.drawing.addEventListener("kept", () => this.soon());
    addEventListener("beforeunload", (event) => this.isKept || event.preventDefault());
    addEventListener("online", () => this.now());
    document.addEventListener("visibilitychange", () => document.hidden && this.now());
  }

  get isKept() {
    return this.desk.drawing.plan === this.#kept;
  }

  soon(wait = A_MOMENT) {
    if (this.#halted) return;
    clearTimeout(this.#timer);
    if (this.isKept && !this.#sent) return this.#tell("saved"); // undone in time
    this.#tell("saving");
    this.#timer = setTimeout(() => this.now(), wait);
  }

  /** At once. Answers when it was tried. */
  async now() {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.#halted || (this.isKept && !this.#sent)) return;
    this.#running ??= this.#keep();
    await this.#running;
  }

  async #keep() {
    const { plan } = this.desk.drawing;
    this.#sent ??= { plan, text: write(plan) }; // whose answer was lost goes again as it was: the house may have it already
    try {
      await this.#heard(await fetch(this.address, { method: "PUT", headers: { ...JSON_TYPE, "If-Match": this.#tag }, body: this.#sent.text }));
      if (!this.isKept && this.desk.drawing.plan !== this.#refused) this.soon();
    } catch {
      this.#tell("offline");
      this.#timer = setTimeout(() => this.now(), AGAIN);
    } finally {
      this.#running = null;
    }
  }

  async #heard(answer) {
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
    const { plan } = this.#sent;
    this.#sent = null;
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      this.#tag = answer.headers.get("ETag");
      this.#kept = plan;
      this.#tell("saved");
      this.dispatchEvent(new CustomEvent("heard", { detail: told }));
    } else {
      this.#refused = plan;
      this.#halted = answer.status === 412 || answer.status === 404;
      this.#tell(this.#halted ? "stale" : "refused", told.title ?? String(answer.status));
    }
  }

  /** Hears what is odd about what the house has. */
  async first() {
    const answer = await fetch(`${this.address}/check`, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    this.dispatchEvent(new CustomEvent("heard", { detail: await answer.json() }));
    this.#tell("saved");
  }

  /** Keeps what is on the paper as a draft of its own. Answers its id, or null. */
  async asCopy(hall) {
    const answer = await fetch(`/api/plan-drafts?hall=${hall}`, { method: "POST", headers: JSON_TYPE, body: write(this.desk.drawing.plan) });
    if (!answer.ok) return null;
    this.#kept = this.desk.drawing.plan;
    return (await answer.json()).id;
  }

  /** What is here is given up. */
  drop() {
    this.#kept = this.desk.drawing.plan;
  }

  #tell(state, more) {
    this.dispatchEvent(new CustomEvent("state", { detail: { state, more } }));
  }
}
