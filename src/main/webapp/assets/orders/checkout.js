// The checkout without asking the server: the clock counts down, the sum follows the tariffs.
const form = document.querySelector('[data-checkout]');
const clock = form?.querySelector('[data-clock]');

function money() {
  const english = document.documentElement.lang === 'en';
  const format = new Intl.NumberFormat(english ? 'en-GB' : 'nl-NL', { style: 'currency', currency: 'EUR' });
  return cents => format.format(cents / 100);
}

/** The tax in a price, rounded half up, as the server does it. */
function within(cents) {
  const permyriad = Number(form.dataset.vat);
  return Math.floor((2 * cents * permyriad + 10000 + permyriad) / (2 * (10000 + permyriad)));
}

/** What is typed as a gift; nothing where only the server can say what is wrong with it. */
function donation() {
  const typed = form.querySelector('#donation')?.value.trim().match(/^(?:€\s*)?(\d{1,4})(?:[.,](\d{2}|-))?$/);
  return typed ? Number(typed[1]) * 100 + (Number(typed[2]) || 0) : 0;
}

/** What comes on top of seats that cost that much: a charge unless they are free, and a gift. */
function onTop(seats, say) {
  const given = donation();
  const service = seats > 0 ? Number(form.dataset.service ?? 0) : 0;
  const lines = form.querySelectorAll('[data-donation], [data-donation-row]');
  lines.forEach(line => { line.hidden = given === 0; });
  if (lines.length) form.querySelector('[data-donation]').textContent = say(given);
  const charge = form.querySelector('dd[data-service]');
  if (charge) charge.textContent = say(service);
  return {service, given};
}

function reckon(say) {
  let total = 0;
  let tax = 0;
  for (const select of form.querySelectorAll('select[data-line]')) {
    const cents = Number(select.selectedOptions[0]?.dataset.cents ?? 0);
    total += cents;
    tax += within(cents); // for each line
    form.querySelector(`[data-price="${select.dataset.line}"]`).textContent = say(cents);
  }
  const {service, given} = onTop(total, say);
  total += service + given;
  tax += within(service);
  form.querySelector('[data-total]').textContent = say(total);
  if (form.dataset.worth) difference(total - Number(form.dataset.worth), say);
  form.querySelector('[data-tax]').textContent = say(tax);
  form.querySelector('[data-count]').textContent = notForSoMany();
}

/** In exchange for other seats: what is still to be paid, or what goes back. */
function difference(cents, say) {
  for (const [name, amount, shown] of [['due', cents, cents > 0], ['back', -cents, cents <= 0]]) {
    const figure = form.querySelector(`[data-${name}]`);
    figure.textContent = say(amount);
    figure.hidden = !shown;
    form.querySelector(`[data-${name}-row]`).hidden = !shown;
  }
}

/** Why the server would refuse it: a group that is too small, or too many at one tariff. */
function notForSoMany() {
  const chosen = [...form.querySelectorAll('select[data-line]')].map(select => select.selectedOptions[0]).filter(Boolean);
  for (const {value, dataset} of chosen) {
    const count = chosen.filter(other => other.value === value).length;
    if (count < Number(dataset.least ?? 0)) return dataset.few;
    if (count > Number(dataset.most ?? Infinity)) return dataset.many;
  }
  return '';
}

/** What codes do for other tariffs only the server knows: it reckons the basket anew. */
async function askAgain(say) {
  const sent = new URLSearchParams(new FormData(form));
  sent.set('reckon', '1');
  try {
    const answer = await fetch(form.action, {method: 'POST', body: sent});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of ['[data-basket] dl', '#codes-error']) {
      form.querySelector(part)?.replaceWith(page.querySelector(part));
    }
  } catch {
    reckon(say); // no network, or the time is over: without the codes, and the next press of a button tells
  }
}

function countDown() {
  const end = Date.now() + Number(clock.dataset.seconds) * 1000;
  const left = clock.querySelector('[data-left]');
  const figures = document.createElement('b');
  left.setAttribute('role', 'timer');
  left.replaceChildren(figures);
  const said = new Set([5, 2, 1].filter(minutes => Number(clock.dataset.seconds) < minutes * 60));
  const tick = () => {
    const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
    figures.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    clock.classList.toggle('last', seconds <= 120);
    for (const minutes of [5, 2, 1]) {
      if (seconds <= minutes * 60 && !said.has(minutes)) {
        said.add(minutes);
        clock.querySelector('[data-say]').textContent = clock.dataset[`say${minutes}`];
      }
    }
    if (seconds === 0) {
      clearInterval(beat);
      location.replace(form.action.replace(/\/order$/, '')); // the server says what happened to the seats
    }
  };
  const beat = setInterval(tick, 1000);
  tick();
}

const coded = () => form.querySelector('#codes')?.value.trim() || 'coded' in form.dataset;

function change(say) {
  if (coded()) {
    form.querySelector('[data-count]').textContent = notForSoMany();
    askAgain(say);
  } else {
    reckon(say);
  }
}

if (form) {
  const say = money();
  form.querySelector('[data-reckon]').hidden = true;
  form.addEventListener('change', event => {
    if (event.target.matches('select[data-line], #donation')) change(say);
  });
  // after going back, browsers put the last choices into the form without telling
  addEventListener('pageshow', event => {
    if (!coded() || event.persisted) change(say);
  });
  if (clock) countDown();
}
