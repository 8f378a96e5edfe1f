// While the bank has not said how a payment ended: ask quietly, and show the page anew when it has.
const waiting = document.querySelector('[data-waiting]');
const PAUSES = [2, 2, 2, 3, 3, 5, 5, 10];

async function settled() {
  const answer = await fetch(waiting.dataset.waiting, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  return answer.ok && (await answer.json()).status !== waiting.dataset.status;
}

async function ask(round) {
  try {
    if (await settled()) {
      location.reload();
      return;
    }
  } catch {
    // no network for a moment: the next round is soon
  }
  next(round + 1);
}

function next(round) {
  setTimeout(ask, 1000 * PAUSES[Math.min(round, PAUSES.length - 1)], round);
}

if (waiting) {
  waiting.querySelector('[data-looks]').hidden = false;
  next(0);
}
