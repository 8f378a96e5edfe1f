/** The answer, as large as the screen: a colour, a mark, a word, the seat, one line. */
import {say} from './words.js';
import {chime} from './sound.js';

const STAYS = 4000;
const frame = document.getElementById('verdict');
const leaf = frame.querySelector('.leaf');
const part = name => leaf.querySelector(name);
let timer = 0;
let whenClosed = () => {};

export const isOpen = () => !leaf.hidden;

/** A warning waits for a person; a camera that still sees the code must not put it away. */
export const isWarning = () => frame.classList.contains('mind');

export function onClose(then) {
    whenClosed = then;
}

/** answer: what POST /api/scans gave. */
export function show(answer) {
    const good = answer.verdict === 'ADMIT' || answer.verdict === 'LEFT';
    open(good ? 'yes' : 'no', say(answer.verdict), answer.seat, answer.name, answer.note, good ? STAYS : 0);
}

/** Something that is no verdict: it stays until somebody has read it. */
export function mind(word, note) {
    open('mind', word, '', '', note, 0);
}

export function close() {
    clearTimeout(timer);
    if (isOpen()) {
        leaf.hidden = true;
        frame.className = 'verdict';
        document.documentElement.classList.remove('spoken');
        whenClosed();
    }
}

function open(kind, word, seat, name, note, stays) {
    clearTimeout(timer);
    leaf.hidden = true; // so that a screen reader hears the next one as new
    frame.className = `verdict shown ${kind}`;
    document.documentElement.classList.add('spoken');
    fill('.word', word);
    fill('.seatline', seat);
    fill('.name', name);
    fill('.note', note);
    foot();
    leaf.hidden = false;
    chime(kind === 'yes');
    if (navigator.userActivation?.hasBeenActive) {
        navigator.vibrate?.(kind === 'yes' ? 60 : [120, 80, 120]);
    }
    if (stays) {
        timer = setTimeout(close, stays);
    }
}

/** The small print below the verdict, as the page has it now. */
export function foot() {
    part('.inside').textContent = document.getElementById('count').textContent;
    part('.net').textContent = document.getElementById('net').textContent;
}

function fill(name, text) {
    part(name).textContent = text ?? '';
    part(name).hidden = !text;
}

frame.addEventListener('click', close);
