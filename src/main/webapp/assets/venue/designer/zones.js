// The price zones: which one is painted with, what they are called, which is dearer.
import { look } from "./shapes.js";
import { filled } from "./forms.js";
import * as marking from "./marking.js";

export function zones(desk, form) {
  const { drawing } = desk;
  const list = form.querySelector("#zones");
  const template = form.querySelector("#zone");
  let painting = drawing.plan.zones[0]?.id ?? null;
  let shown = null;

  function show() {
    const { plan } = drawing;
    const held = document.activeElement?.closest("#zones li")?.dataset.id;
    const pressed = document.activeElement?.dataset.zone ?? "input";
    if (!plan.zones.some((zone) => zone.id === painting)) painting = plan.zones[0]?.id ?? null;
    const counts = new Map();
    plan.sections.forEach((section) => section.rows.forEach((row) => row.seats.forEach((seat) => counts.set(seat.zone, (counts.get(seat.zone) ?? 0) + 1))));
    if (shown !== plan.zones) {
      shown = plan.zones;
      list.replaceChildren(...plan.zones.map((zone, at) => {
        const item = template.content.cloneNode(true).firstElementChild;
        item.dataset.id = zone.id;
        item.querySelector("i").classList.add(look(plan, zone.id));
        item.querySelector("[data-zone=dearer]").disabled = at === 0;
        for (const button of item.querySelectorAll("button")) button.setAttribute("aria-label", `${button.textContent}: ${zone.name[desk.language]}`);
        return item;
      }));
      const item = held && list.querySelector(`[data-id="${held}"]`);
      if (item) item.querySelector(pressed === "input" ? "input" : `[data-zone=${pressed}]`).focus();
      names();
    }
    for (const item of list.children) {
      const zone = plan.zones.find((one) => one.id === item.dataset.id);
      item.querySelector("input").checked = zone.id === painting;
      item.querySelector("span").textContent = `${zone.name[desk.language]} (${counts.get(zone.id) ?? 0})`;
    }
  }

  function names() {
    const zone = drawing.plan.zones.find((one) => one.id === painting);
    form.elements.name_nl.value = zone?.name.nl ?? "";
    form.elements.name_en.value = zone?.name.en ?? "";
  }

  list.addEventListener("change", ({ target }) => {
    painting = target.closest("li").dataset.id;
    names();
  });
  list.addEventListener("click", ({ target }) => {
    const id = target.closest("li")?.dataset.id;
    if (target.dataset.zone === "dearer") desk.did("zone-dearer", marking.dearer(drawing.plan, id));
    if (target.dataset.zone === "remove") desk.did("zone-removed", marking.removeZone(drawing.plan, id));
  });
  form.addEventListener("click", ({ target }) => {
    const doing = target.dataset.do;
    if (doing === "paint-chosen") {
      if (!drawing.chosen.size || !painting) return desk.say(desk.word("nothing-chosen"));
      return desk.did("painted", marking.paint(drawing.plan, drawing.chosen, painting), undefined, desk.chosenInWords(), drawing.plan.zones.find((zone) => zone.id === painting).name[desk.language]);
    }
    const values = doing === "add-zone" || doing === "rename-zone" ? filled(form) : null;
    if (!values) return;
    if (doing === "rename-zone") return painting && desk.did("renamed", marking.renameZone(drawing.plan, painting, values.name), undefined, values.name[desk.language]);
    const { plan, zone } = marking.addZone(drawing.plan, values.name);
    painting = zone;
    desk.did("zone-added", plan, undefined, values.name[desk.language]);
  });

  drawing.addEventListener("changed", () => desk.tool === "zone" && show());
  desk.addEventListener("tool", () => desk.tool === "zone" && show());
  return () => painting;
}
