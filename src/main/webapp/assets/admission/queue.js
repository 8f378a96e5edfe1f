/** The scans on their way to the house, in order. They are on the disk before anything else happens to them. */
import * as house from './house.js';
import * as store from './store.js';

const AT_ONCE = 20;
let resting = 0;
let running = Promise.resolve();
let next = null;
let whenAnswered = () => {};
let whenRefused = () => {};
/** Nobody stands before the device any more who could be told otherwise: what waits now was decided by the device alone. */
async function nobodyIsThere() {
    const told = (await store.all('scans')).filter(scan => !scan.late);
    await store.keepAll('scans', told.map(scan => ({...scan, late: true})));
}

/** Whatever is found at the start. */
const begun = nobodyIsThere().catch(() => {});

/** then(scan, answer) for each that arrived; no(scan, problem) for one that the house won't have. */
export function listen(then, no) {
    whenAnswered = then;
    whenRefused = no;
}

/** @param mine what the device answered by itself, or null where it could not */
export async function add(form, mine) {
    const scan = {form, mine: mine?.verdict ?? null, hash: mine?.hash ?? null, late: false};
    try {
        scan.turn = await store.keep('scans', scan);
    } catch { // a browser that keeps nothing: the house hears of it now or never
        const [answer] = await house.scans([form]);
        whenAnswered(scan, answer);
    }
    return scan;
}

/** Nobody was let in by it. */
export const drop = scan => scan.turn && store.forget('scans', scan.turn);

export const waiting = async () => (await store.all('scans')).filter(scan => !scan.refused).length;

/**
 * Sends what waits. Who comes while somebody sends waits for that to be over, and then sends for all who came meanwhile.
 * @throws house.Offline · house.Refused when nobody is signed in any more
 */
export function send() {
    next ??= (async () => {
        await running.catch(() => {});
        next = null;
        running = inTurn();
        return running;
    })();
    return next;
}

function inTurn() {
    const all = async () => {
        while (Date.now() >= resting && await sendSome()) {
            // and the next ones
        }
    };
    return navigator.locks ? navigator.locks.request('parterre-door', all) : all(); // one page of the device at a time
}

async function sendSome() {
    await begun;
    const some = (await store.all('scans')).filter(scan => !scan.refused).slice(0, AT_ONCE);
    if (!some.length) {
        return false;
    }
    try {
        const answers = await house.scans(some.map(sent));
        for (const [i, scan] of some.entries()) {
            await store.forget('scans', scan.turn);
            whenAnswered(scan, answers[i]);
        }
        return true;
    } catch (problem) {
        return await setAside(some, problem);
    }
}

/** Where the house was not asked while somebody stood there, the device's own answer is what they were told. */
const sent = scan => scan.late && scan.mine ? {...scan.form, decided: scan.mine} : scan.form;

/** The house won't have one of them, however often it is asked. */
const isNo = problem => [400, 403, 404, 422].includes(problem.status);

async function setAside(some, problem) {
    if (problem instanceof house.Offline) {
        await nobodyIsThere();
        throw problem;
    }
    if (problem.status === 429) {
        resting = Date.now() + problem.wait * 1000;
        return false;
    }
    if (isNo(problem)) { // each alone, so that the others arrive
        for (const scan of some) {
            await alone(scan);
        }
        return true;
    }
    throw problem;
}

async function alone(scan) {
    try {
        const [answer] = await house.scans([sent(scan)]);
        await store.forget('scans', scan.turn);
        whenAnswered(scan, answer);
    } catch (problem) {
        if (!isNo(problem)) {
            throw problem;
        }
        await store.keep('scans', {...scan, refused: problem.message}); // kept, and shown: it may have let somebody in
        whenRefused(scan, problem);
    }
}
