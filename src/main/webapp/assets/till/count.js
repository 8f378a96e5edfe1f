/* Adds up coins and notes into the field for the cash that was counted. Without it one adds up by hand. */
for (const helper of document.querySelectorAll("[data-count]")) {
  const total = document.getElementById(helper.dataset.count);
  const point = document.documentElement.lang === "nl" ? "," : ".";
  helper.hidden = false;
  helper.addEventListener("input", () => {
    let cents = 0;
    for (const coin of helper.querySelectorAll("[data-cents]")) {
      cents += Number(coin.dataset.cents) * Math.max(0, Math.trunc(Number(coin.value)) || 0);
    }
    total.value = `${Math.trunc(cents / 100)}${point}${String(cents % 100).padStart(2, "0")}`;
  });
}
