/** The last one can be taken back for a minute, by the device that did it. */
import {say} from './words.js';

const A_MINUTE = 60_000;
const strip = document.getElementById('last');
const text = strip.querySelector('span');
const button = strip.querySelector('button');
let last = null;
let timer = 0;
let whenUndone = () => {};

/** then(last) takes it back. */
export function listen(then) {
    whenUndone = then;
}

/** Somebody went through. back() puts this device's list as it was. */
export function offer(id, answer, back) {
    clearTimeout(timer);
    last = {id, back};
    show(say('last', say(answer.verdict), answer.seat ?? ''), true);
    timer = setTimeout(() => strip.hidden = true, A_MINUTE);
}

/** The scan did not do what was offered to be undone. */
export function withdraw(id) {
    if (last?.id === id) {
        last = null;
        strip.hidden = true;
    }
}

/** How it went. */
export function tell(words) {
    show(words, false);
    timer = setTimeout(() => strip.hidden = true, A_MINUTE / 10);
}

function show(words, undoable) {
    clearTimeout(timer);
    text.textContent = words;
    button.hidden = !undoable;
    strip.hidden = false;
}

button.addEventListener('click', () => {
    const undone = last;
    last = null;
    if (undone) {
        whenUndone(undone);
    }
});
