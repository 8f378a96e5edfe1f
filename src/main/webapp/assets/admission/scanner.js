/** The gate: a camera, a hand scanner or ten fingers, one answer. Without this module the forms do the same, page by page. */
import * as answer from './answer.js';
import * as camera from './camera.js';
import * as people from './people.js';
import * as verdict from './verdict.js';

const SAME_CODE_REST = 3000;
const typed = document.getElementById('typed');
const code = typed.elements.code;
const hasKeys = matchMedia('(pointer: fine)').matches;
const isOut = () => typed.elements.direction.value === 'OUT';
let lastSeen = {text: '', at: 0};

const scan = what => answer.scan(what, isOut() ? 'OUT' : 'IN');

/** A code held before the camera is one scan, however many pictures show it. */
function seen(text) {
    const now = Date.now();
    const again = text === lastSeen.text && now - lastSeen.at < SAME_CODE_REST;
    if (again) {
        lastSeen.at = now;
    } else if (!answer.isBusy() && !(verdict.isOpen() && verdict.isWarning())) {
        lastSeen = {text, at: now};
        scan({code: text});
    }
}

/** A hand scanner types wherever the focus is. On a phone a focused field would cover the camera with keys. */
function ready() {
    if (hasKeys && !camera.isOn()) {
        code.focus({preventScroll: true});
    }
}

typed.addEventListener('submit', event => {
    event.preventDefault();
    const text = code.value;
    code.value = '';
    if (text.trim()) {
        scan({code: text});
    }
});

document.addEventListener('keydown', event => {
    if (event.target.closest('dialog, .overrule')) {
        return;
    }
    const fresh = verdict.isOpen();
    if (fresh) {
        verdict.close();
    }
    const printable = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (fresh && !printable) {
        event.preventDefault(); // the key that put the verdict away does nothing else
    } else if (printable && (fresh || (event.key !== ' ' && !event.target.closest('#code, #q, #gate')))) {
        code.focus({preventScroll: true});
    }
});

typed.addEventListener('change', event => {
    if (event.target.name === 'direction') {
        lastSeen = {text: '', at: 0}; // the same code, the other way
        found.again();
    }
});
const found = people.offer(ticket => scan({ticket}), isOut);
verdict.onClose(() => {
    ready();
    if (document.getElementById('found').hasChildNodes()) {
        found.again();
    }
});

answer.begin(() => lastSeen = {text: '', at: 0});
camera.offer(seen);
ready();
