/** The answer, as large as the screen: a colour, a mark, a word, the seat, what to know about the person. */
import {say} from './words.js';
import {chime} from './sound.js';

const STAYS = 4000;
const frame = document.getElementById('verdict');
const leaf = frame.querySelector('.leaf');
const part = name => leaf.querySelector(name);
const overrule = part('.overrule');
let timer = 0;
let whenClosed = () => {};
let shown = null;

export const isOpen = () => !leaf.hidden;

/** A warning waits for a person; a camera that still sees the code must not put it away. */
export const isWarning = () => frame.classList.contains('mind');

export const isGood = verdict => ['ADMIT', 'LEFT', 'OVERRULED'].includes(verdict);

export function onClose(then) {
    whenClosed = then;
}

/**
 * answer: what POST /api/scans gave, or this device by itself. about: which scan it is; the same one again changes the words and
 * is only heard anew where the verdict is another. previous: it is about somebody before the one who stands here.
 */
export function show(answer, about, previous = false) {
    const good = isGood(answer.verdict);
    const same = shown && shown.about === about && shown.verdict === answer.verdict;
    if (same && !isOpen()) {
        return; // was read and put away
    }
    shown = {about, verdict: answer.verdict};
    const word = previous ? say('previous', say(answer.verdict)) : say(answer.verdict);
    const words = [word, answer.seat, answer.name, answer.help && say('help', answer.help), answer.remark, answer.note];
    if (same) {
        fill(words);
    } else {
        open(good ? 'yes' : 'no', words, good && !answer.help && !answer.remark ? STAYS : 0);
    }
    if (overrule) {
        overrule.hidden = good || answer.verdict === 'NOT_INSIDE';
    }
}

/** Something that is no verdict: it stays until somebody has read it. */
export function mind(word, note) {
    shown = null;
    open('mind', [word, '', '', '', '', note], 0);
    if (overrule) {
        overrule.hidden = true;
    }
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

function open(kind, words, stays) {
    clearTimeout(timer);
    leaf.hidden = true; // so that a screen reader hears the next one as new
    frame.className = `verdict shown ${kind}`;
    document.documentElement.classList.add('spoken');
    fill(words);
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
    const net = document.getElementById('net');
    part('.net').textContent = net.textContent;
    part('.net').classList.toggle('status', net.classList.contains('off'));
}

function fill(words) {
    ['.word', '.seatline', '.name', '.help', '.remark', '.note'].forEach((name, i) => {
        part(name).textContent = words[i] ?? '';
        part(name).hidden = !words[i];
    });
}

frame.addEventListener('click', event => event.target.closest('.overrule') || close());
