/** The rows that still wait, and what each row says of itself. */
const filled = (text, ...words) => words.reduce((said, word, at) => said.replace(`{${at}}`, word), text);

export function rowsThatWait(root, rows) {
  const list = root.querySelector("#waiting");
  const before = list.querySelector("a:focus")?.hash;
  const wait = new Map(rows.map((row) => [`row-${row.section}-${row.row.replaceAll(/[^A-Za-z0-9_-]/g, "_")}`, row]));
  list.replaceChildren(...[...wait].map(([id, row]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const count = document.createElement("b");
    link.href = `#${id}`;
    link.textContent = row.name;
    count.textContent = filled(list.dataset.left, row.awaited);
    item.append(link, " ", count);
    return item;
  }));
  if (before) list.querySelector(`a[href="${before}"]`)?.focus({ preventScroll: true });
  root.querySelector("[data-nobody]").dataset.shown = rows.length ? "no" : "yes";
  for (const row of root.querySelectorAll("[data-row]")) {
    const all = row.closest("details").querySelectorAll("[data-seat]").length;
    const awaited = wait.get(row.dataset.row)?.awaited ?? 0;
    const text = awaited ? filled(row.dataset.some, awaited, all) : filled(row.dataset.all, all);
    if (row.textContent !== text) row.textContent = text;
  }
}
