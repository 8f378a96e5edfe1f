// Choosing seats: makes one living thing of the list of check boxes and the drawing that the server sent.
import { Hall } from "./hall.js";
import { view } from "./zoom.js";
import { gestures } from "./gestures.js";
import { map } from "./map.js";
import { basket } from "./basket.js";
import { counts } from "./counts.js";
import { live } from "./live.js";
import { tabs } from "./tabs.js";

const root = document.getElementById("hall");
const hall = new Hall(root);
const sight = view(hall);
map(hall, sight);
gestures(hall, sight);
const yours = document.querySelector(".basket");
basket(hall, yours);
counts(hall);
if (!("still" in root.dataset)) live(hall); // the office's choice is not a buyer's: nothing changes under it
tabs(root);
// A hall without photographs does without their module.
if (yours.querySelector(".outlook")) import("./sights.js").then(({ sights }) => sights(hall, yours));
// The browser may bring back ticks when somebody returns to the page.
addEventListener("pageshow", () => hall.readTicks());
