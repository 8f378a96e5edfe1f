// The drawing and the list as two tabs of one thing. Without this module both stand below each other.
export function tabs(root) {
  const bar = root.querySelector("[role=tablist]");
  const all = [...bar.querySelectorAll("[role=tab]")];
  const panel = (tab) => document.getElementById(tab.getAttribute("aria-controls"));

  function show(tab) {
    for (const one of all) {
      const on = one === tab;
      one.setAttribute("aria-selected", String(on));
      one.tabIndex = on ? 0 : -1;
      panel(one).hidden = !on;
    }
    root.querySelector(".zoom").hidden = panel(tab).id !== "map";
  }

  for (const tab of all) {
    panel(tab).setAttribute("role", "tabpanel");
    panel(tab).setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => show(tab));
  }
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const to = all[(all.indexOf(event.target) + step + all.length) % all.length];
    show(to);
    to.focus();
    event.preventDefault();
  });
  root.querySelector("[data-without]").hidden = true;
  bar.hidden = false;
  show(all[location.hash === "#list" ? 1 : 0]);
}
