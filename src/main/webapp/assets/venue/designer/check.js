// What the house finds odd about the drawing, each with a button that shows the seats; and how the keeping stands.
export function check(desk, save) {
  const { drawing, root } = desk;
  const odd = root.querySelector("#odd");
  const saved = document.getElementById("saved");
  const trouble = document.getElementById("trouble");
  const time = new Intl.DateTimeFormat(desk.language, { hour: "2-digit", minute: "2-digit" });

  function show({ oddities, seats }) {
    const items = oddities.map(({ name, sentence, bars, seats: about }) => {
      const item = Object.assign(document.createElement("li"), { className: bars ? "bars" : "" });
      item.dataset.name = name;
      item.append(Object.assign(document.createElement("span"), { textContent: sentence }));
      if (about.length) {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: desk.word("show") });
        button.addEventListener("click", () => {
          desk.take("select");
          drawing.choose(new Set(about));
          desk.sight.show(drawing.chosen);
          desk.say(desk.chosenInWords());
        });
        item.append(button);
      }
      return item;
    });
    if (!items.length) items.push(Object.assign(document.createElement("li"), { textContent: desk.word("nothing-odd", seats) }));
    odd.replaceChildren(...items);
  }

  function state({ state: now, more }) {
    saved.className = `status ${now === "saved" ? "on" : now === "saving" ? "soon" : "off"}`;
    saved.textContent = desk.word(now, time.format(new Date()));
    if (now === "offline") desk.say(saved.textContent);
    trouble.hidden = now !== "stale" && now !== "refused";
    if (trouble.hidden) return;
    trouble.querySelector("p").textContent = more;
    trouble.querySelector(".deeds").hidden = now !== "stale";
  }

  trouble.addEventListener("click", async ({ target }) => {
    if (target.dataset.trouble === "theirs") {
      save.drop();
      location.reload();
    } else if (target.dataset.trouble === "copy") {
      const id = await save.asCopy(root.dataset.hall).catch(() => null);
      if (id) location.assign(`/office/plan-drafts/${id}/drawing`);
      else desk.say(desk.word("offline"));
    }
  });

  // Whoever goes to look at the plan sees what was drawn last.
  document.getElementById("use").addEventListener("click", async (event) => {
    if (save.isKept) return;
    event.preventDefault();
    await save.now();
    if (save.isKept) location.assign(event.target.href);
  });

  save.addEventListener("heard", ({ detail }) => show(detail));
  save.addEventListener("state", ({ detail }) => state(detail));
}
