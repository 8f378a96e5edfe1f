/** Whether the house is there, how many scans wait for it, and how many people are inside. */
import * as list from './list.js';
import * as queue from './queue.js';
import * as verdict from './verdict.js';
import {say} from './words.js';

const count = document.getElementById('count');
const net = document.getElementById('net');
const conflicts = document.getElementById('conflicts');
let there = true;

export async function connected(yes) {
    there = yes;
    const waiting = await queue.waiting().catch(() => 0);
    const word = waiting && (!yes || waiting > 1) ? say(yes ? 'sending' : 'offline-waiting', waiting) : say(yes ? 'connected' : 'offline');
    if (net.hidden || net.textContent !== word) { // said once, not every five seconds
        net.hidden = false;
        net.textContent = word;
        net.className = yes ? 'status on' : 'status off';
    }
    inside();
}

export const isThere = () => there;

/** As the list has it, with what this device has seen since. */
export function inside() {
    if (list.isThere()) {
        const now = list.count();
        count.textContent = say('count', now.inside, now.sold);
        if (conflicts) {
            conflicts.hidden = !now.conflicts;
            conflicts.textContent = say('conflicts', now.conflicts);
        }
    }
    verdict.foot();
}
