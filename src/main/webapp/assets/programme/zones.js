/** Choosing seats on the drawing, by pressing or by drawing over them; rows that are ticked are shown on it. */
const form = document.querySelector('[data-zones]');
const map = form?.querySelector('svg.zones');
const picked = new Set();
const seats = new Map();
let adding;

const seatAt = event => document.elementFromPoint(event.clientX, event.clientY)?.closest?.('[data-seat]');
const ticked = () => new Set([...form.querySelectorAll('input[name=row]:checked')].map(box => box.value));

function pick(seat, wanted) {
    if (wanted) {
        picked.add(seat.dataset.seat);
    } else {
        picked.delete(seat.dataset.seat);
    }
}

function show() {
    const rows = ticked();
    let count = 0;
    for (const [id, seat] of seats) {
        const chosen = picked.has(id) || rows.has(seat.dataset.of);
        seat.classList.toggle('picked', chosen);
        count += chosen ? 1 : 0;
    }
    const {countOne, countOther} = form.dataset;
    form.querySelector('[data-count]').textContent =
        count === 0 ? '' : count === 1 ? countOne : countOther.replace('#', count);
}

function begin(event) {
    const seat = seatAt(event);
    if (seat && event.button === 0) {
        adding = !picked.has(seat.dataset.seat);
        pick(seat, adding);
        show();
        event.preventDefault();
    }
}

function draw(event) {
    if (adding === undefined) {
        return;
    }
    const seat = seatAt(event);
    if (seat && picked.has(seat.dataset.seat) !== adding) {
        pick(seat, adding);
        show();
    }
}

const end = () => (adding = undefined);

if (map) {
    map.querySelectorAll('[data-seat]').forEach(seat => seats.set(seat.dataset.seat, seat));
    map.classList.add('live');
    form.querySelector('[data-drawn]').hidden = false;
    map.addEventListener('pointerdown', begin);
    map.addEventListener('pointermove', draw);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    form.addEventListener('change', show);
    form.addEventListener('formdata', event => picked.forEach(seat => event.formData.append('seat', seat)));
    addEventListener('pageshow', show); // after going back, browsers tick boxes again without telling
    show();
}
