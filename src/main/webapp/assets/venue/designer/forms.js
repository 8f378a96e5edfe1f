// The forms beside the paper: what stands in them, and what they can choose from.
import { next } from "./numbers.js";

const NAMES = { floor: "part.floor", balcony: "part.balcony", box: "part.box", stage: "part.stage", bar: "part.bar", wall: "part.wall", rail: "part.rail" };

/** What is filled in, numbers as numbers; null when something is wrong, and the browser says what. */
export function filled(form) {
  if (!form.reportValidity()) return null;
  const values = {};
  for (const field of form.elements) {
    if (field.name) values[field.name] = field.type === "number" ? Number(field.value) : field.value.trim();
  }
  return {
    ...values,
    name: { nl: values.name_nl, en: values.name_en },
    numbering: { from: values.from, kind: values.count, first: values.first ?? 1 },
    where: { section: values.section, kind: values.kind, name: { nl: values.name_nl, en: values.name_en } },
  };
}

export function forms(desk) {
  const { drawing, root, language } = desk;
  const all = [...root.querySelectorAll("form[data-tool]")];

  /** Parts of the hall and zones to choose from, as they are now. */
  function offer() {
    const { plan } = drawing;
    for (const select of root.querySelectorAll("[data-sections]")) fill(select, plan.sections, 1);
    for (const select of root.querySelectorAll("[data-zones]")) fill(select, plan.zones, 0);
    all.forEach(part);
  }

  function fill(select, things, keep) {
    const before = select.value;
    const options = things.map((one) => new Option(one.name[language], one.id));
    if (options.length === select.options.length - keep && options.every((option, at) => option.value === select.options[at + keep].value && option.text === select.options[at + keep].text)) return;
    while (select.options.length > keep) select.remove(keep);
    select.append(...options);
    if ([...select.options].some((option) => option.value === before)) select.value = before;
  }

  /** A part that is there has its name and kind already; its next row has the next label. */
  function part(form) {
    const fresh = form.querySelector(".new-part");
    if (!fresh) return;
    const there = drawing.plan.sections.find((one) => one.id === form.elements.section.value);
    fresh.hidden = Boolean(there);
    for (const field of fresh.querySelectorAll("input, select")) field.disabled = Boolean(there);
  }

  for (const form of all) {
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => {
      if (target.name === "section") {
        part(form);
        const there = drawing.plan.sections.find((one) => one.id === target.value);
        if (there && form.elements.label) form.elements.label.value = next(there.rows.at(-1).label);
      }
      if (target.name === "kind" || target.name === "area") usualNames(form, target.value);
    });
  }

  /** The usual name of that kind, unless somebody typed another one. */
  function usualNames(form, kind) {
    const usual = (language) => Object.values(NAMES).map((name) => desk.word(`${name}.${language}`));
    for (const language of ["nl", "en"]) {
      const field = form.elements[`name_${language}`];
      if (!field.value || usual(language).includes(field.value)) field.value = desk.word(`${NAMES[kind]}.${language}`);
    }
  }

  desk.addEventListener("tool", () => {
    for (const form of all) form.hidden = form.dataset.tool !== desk.tool;
    offer();
  });
  drawing.addEventListener("kept", offer);
  offer();
  return (tool) => all.find((form) => form.dataset.tool === tool);
}
