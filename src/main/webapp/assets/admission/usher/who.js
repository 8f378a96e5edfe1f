/** Who has a seat, and which seats belong together: read from the list beside the map, which has every name once. */
const SVG = "http://www.w3.org/2000/svg";

export function who(svg, panel, words, seats) {
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  let shown = null;

  const entry = (seat) => document.querySelector(`.rows [data-seat="${CSS.escape(seat.id)}"]`);

  function where(item) {
    const row = item.closest("details").querySelector("summary b").textContent;
    return `${row}, ${item.querySelector(".seat").textContent}`;
  }

  function spoken(seat) {
    const item = entry(seat);
    const state = words[seat.form];
    return item ? `${where(item)}: ${state}, ${item.querySelector(".name").textContent}` : state;
  }

  function line(text, kind = "p") {
    const element = document.createElement(kind);
    element.textContent = text;
    return element;
  }

  function mark(party) {
    const layer = svg.querySelector(".together");
    layer.replaceChildren(...party.map((seat) => {
      const circle = document.createElementNS(SVG, "circle");
      circle.setAttribute("cx", seat.x);
      circle.setAttribute("cy", seat.y);
      circle.setAttribute("r", "12.5");
      return circle;
    }));
  }

  function show(seat) {
    shown = seat;
    const item = entry(seat);
    if (!item) {
      panel.replaceChildren(line(words[seat.form], "h3"));
      mark([]);
      return;
    }
    const party = [...document.querySelectorAll(`.rows [data-order="${CSS.escape(item.dataset.order)}"]`)];
    const card = [line(`${where(item)} · ${words[seat.form]}`, "p"), line(item.querySelector(".name").textContent, "h3"), line(item.dataset.order, "p")];
    for (const fact of item.querySelectorAll(".fact")) card.push(line(fact.textContent, "p"));
    if (party.length > 1) {
      const list = document.createElement("ul");
      for (const one of party) {
        list.append(line(`${where(one)} · ${one.querySelector("[data-is]").textContent} · ${one.querySelector(".name").textContent}`, "li"));
      }
      card.push(line(panel.dataset.together.replace("{0}", party.length), "p"), list);
    }
    panel.replaceChildren(...card);
    mark(party.map((one) => byId.get(one.dataset.seat)).filter(Boolean));
  }

  let last = "";
  return {
    spoken,
    show(seat) {
      show(seat);
      last = panel.textContent;
    },
    /** Something changed: said again only where it says something else. */
    again() {
      if (!shown) return;
      const before = last;
      show(shown);
      last = panel.textContent;
      return before !== last;
    },
  };
}
