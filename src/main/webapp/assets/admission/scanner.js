/** The gate: a camera, a hand scanner or ten fingers, one answer. Without this module the forms do the same, page by page. */
import * as camera from './camera.js';
import * as house from './house.js';
import * as people from './people.js';
import * as verdict from './verdict.js';
import {say} from './words.js';

const COUNT_EVERY = 5000;
const SAME_CODE_REST = 3000;
const typed = document.getElementById('typed');
const code = typed.elements.code;
const count = document.getElementById('count');
const net = document.getElementById('net');
const hasKeys = matchMedia('(pointer: fine)').matches;
const isOut = () => typed.elements.direction.value === 'OUT';
let busy = false;
let turn = Promise.resolve();
let lastSeen = {text: '', at: 0};

function connected(yes) {
    const word = say(yes ? 'connected' : 'offline');
    if (net.hidden || net.textContent !== word) { // said once, not every five seconds
        net.hidden = false;
        net.textContent = word;
        net.className = yes ? 'status on' : 'status off';
    }
}

async function showCount() {
    try {
        const {inside, sold} = await house.count();
        count.textContent = say('count', inside, sold);
        connected(true);
        verdict.foot();
    } catch (problem) {
        connected(!(problem instanceof house.Offline));
    }
}

/** One after the other: what somebody typed while the camera's code is on its way is not lost. */
function scan(what) {
    turn = turn.then(() => answer(what));
    return turn;
}

async function answer(what) {
    busy = true;
    try {
        verdict.show(await house.scan(what, isOut() ? 'OUT' : 'IN'));
        showCount();
    } catch (problem) {
        lastSeen = {text: '', at: 0}; // nothing was answered: the same code may come again at once
        if (problem instanceof house.Refused) {
            verdict.mind(say('refused-word'), problem.status === 401 ? say('signed-out-note') : problem.message);
        } else {
            connected(false);
            verdict.mind(say('offline-word'), say('offline-note'));
        }
    } finally {
        busy = false;
    }
}

/** A code held before the camera is one scan, however many pictures show it. */
function seen(text) {
    const now = Date.now();
    const again = text === lastSeen.text && now - lastSeen.at < SAME_CODE_REST;
    if (again) {
        lastSeen.at = now;
    } else if (!busy && !(verdict.isOpen() && verdict.isWarning())) {
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
camera.offer(seen);
ready();
showCount();
setInterval(() => document.hidden || showCount(), COUNT_EVERY);
