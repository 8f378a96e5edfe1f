// The designer: fetches the draft, lays it on the desk and puts everything around it together.
import { read, rowsOf } from "./plan.js";
import { Drawing } from "./drawing.js";
import { Desk } from "./desk.js";
import { Screen } from "./screen.js";
import { Sight } from "./sight.js";
import { Save } from "./save.js";
import { pointer } from "./pointer.js";
import { select } from "./select.js";
import { markBrush, marked, zoneBrush } from "./brush.js";
import { placing } from "./placing.js";
import { forms } from "./forms.js";
import { panel } from "./panel.js";
import { zones } from "./zones.js";
import { list } from "./list.js";
import { check } from "./check.js";
import { keys } from "./keys.js";
import { above, bench } from "./bench.js";

const root = document.getElementById("desk");
const address = `/api/plan-drafts/${root.dataset.draft}`;
const kept = await fetch(address, { headers: { Accept: "application/json" }, cache: "no-store" });
if (!kept.ok) { // accepted meanwhile, or thrown away
  location.assign("/office/halls");
  await new Promise(() => {});
}

const drawing = new Drawing(read(await kept.text()));
root.hidden = false;
const desk = new Desk(root, drawing);
desk.screen = new Screen(root, drawing, desk.language);
desk.sight = new Sight(desk.canvas, desk.screen, drawing);
const formOf = forms(desk);
const act = panel(desk, formOf("select"));
const paintingZone = zones(desk, formOf("zone"));
const markForm = formOf("mark");
const chosenMark = () => markForm.elements.mark.value;
pointer(desk, { select: select(desk), zone: zoneBrush(desk, paintingZone), mark: markBrush(desk, chosenMark), ...placing(desk, formOf) });
list(desk, root.querySelector("#list"));
const take = bench(desk);
above(desk, keys(desk, act, take));

markForm.querySelector("[data-do=mark-chosen]").addEventListener("click", () => {
  const ids = new Set(rowsOf(drawing.plan, drawing.chosen).flatMap(({ seats }) => seats.map((seat) => seat.id)));
  if (!ids.size) return desk.say(desk.word("nothing-chosen"));
  desk.did("marked", marked(desk, drawing.plan, ids, chosenMark()), undefined, desk.many("seats", ids.size), desk.word(`mark.${chosenMark()}`));
});

const save = new Save(desk, address, kept.headers.get("ETag"));
check(desk, save);
save.first();
