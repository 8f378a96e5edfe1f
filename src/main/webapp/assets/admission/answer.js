/** One scan from the moment it was read to the house's last word on it. */
import * as app from './app.js';
import * as camera from './camera.js';
import {decide, wake} from './decide.js';
import * as house from './house.js';
import * as list from './list.js';
import * as net from './net.js';
import * as overrule from './overrule.js';
import * as queue from './queue.js';
import * as undo from './undo.js';
import * as verdict from './verdict.js';
import {say} from './words.js';

const LOOK_EVERY = 4000;
let busy = false;
let turn = Promise.resolve();
let current = null;
let gone = false;
let lastTrouble = 0;
let whenLost = () => {};

export const isBusy = () => busy;

/** One after the other: what somebody typed while the camera's code is on its way is not lost. */
export function scan(what, direction) {
    turn = turn.then(() => answer(what, direction)).catch(trouble);
    return turn;
}

async function answer(what, direction) {
    if (gone) {
        return;
    }
    busy = true;
    try {
        const form = house.form(what, direction, list.now());
        const mine = await myself(what, direction);
        current = {id: form.id, what, direction};
        if (mine) {
            verdict.show(mine, form.id);
            pass(form, mine);
            await queue.add(form, mine);
            deliver();
        } else {
            await onlyTheHouse(await queue.add(form, null));
        }
    } finally {
        busy = false;
    }
}

/** What this device says by itself; null where only the house can say. */
async function myself({code, reason}, direction) {
    const said = code ? await decide(code, direction === 'OUT') : null;
    return said && reason ? {...said, verdict: 'OVERRULED', note: reason} : said;
}

/** The list of this device knows at once; who comes back by the same door is seen without a network. */
function pass(form, mine) {
    if (mine.hash && (mine.verdict === 'ADMIT' || mine.verdict === 'LEFT')) {
        const before = list.note(mine.hash, mine.verdict === 'ADMIT' ? 'INSIDE' : 'VALID', form.gate);
        undo.offer(form.id, mine, () => list.takeBack(mine.hash, before));
        net.inside();
    }
}

async function onlyTheHouse(scan) {
    try {
        await queue.send();
        net.connected(true);
    } catch (problem) {
        whenLost(); // nothing was answered: the same code may come again at once
        await queue.drop(scan);
        trouble(problem);
        if (problem instanceof house.Offline) {
            verdict.mind(say('offline-word'), say('offline-note'));
        }
    }
}

async function deliver() {
    try {
        await queue.send();
        net.connected(true);
    } catch (problem) {
        trouble(problem);
    }
}

/** The house's word counts: it is shown where it is another than this device's own, or tells more. */
queue.listen(({form, mine, hash}, answer) => {
    if (hash) {
        list.told(hash);
    }
    if (form.undoes) {
        undo.tell(say(answer.verdict));
    } else if (current?.id === form.id) {
        if (mine !== answer.verdict && verdict.isGood(answer.verdict)) {
            undo.offer(form.id, answer, () => {});
        } else if (!verdict.isGood(answer.verdict)) {
            undo.withdraw(form.id);
        }
        verdict.show(answer, form.id);
    } else if (mine && verdict.isGood(mine) && !verdict.isGood(answer.verdict) && net.isThere()) {
        verdict.show(answer, form.id, true); // they are a few steps away
    }
}, ({form}, problem) => verdict.mind(say('refused-word'), problem.message));

undo.listen(async ({id, back}) => {
    back();
    await queue.add(house.form({undoes: id}, 'IN', list.now()), null);
    undo.tell(say('UNDONE'));
    deliver();
});

overrule.listen(reason => current && scan({...current.what, reason}, current.direction));

function trouble(problem) {
    const again = problem.status && problem.status === lastTrouble;
    lastTrouble = problem.status;
    if (problem instanceof house.Offline) {
        net.connected(false);
    } else if (problem.type === 'device-revoked') {
        gone = true;
        camera.stop();
        app.leave();
        verdict.mind(say('revoked-word'), say('revoked-note'));
    } else if (problem.type === 'list-changed') {
        house.report('list-changed');
        verdict.mind(say('refused-word'), say('list-changed'));
    } else if (!again) { // said once, not at every look
        verdict.mind(say('refused-word'), problem.status === 401 ? say('signed-out-note') : problem.message);
    }
}

async function look() {
    if (!gone && !document.hidden) {
        try {
            await list.refresh();
            await queue.send();
            lastTrouble = 0;
            net.connected(true);
        } catch (problem) {
            trouble(problem);
        }
    }
}

async function remember() {
    if (!await list.remember().catch(() => true)) {
        trouble(new house.Refused(0, '', 'list-changed'));
    }
}

/** From now on the list is kept up, and what waits is sent. lost() is called when something was perhaps not answered. */
export async function begin(lost) {
    whenLost = lost;
    app.install();
    turn = remember(); // whoever is scanned already waits for it
    await turn;
    net.connected(true);
    wake();
    look().then(wake);
    setInterval(look, LOOK_EVERY);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
}
