/** Tonight's list: what the house said last, and what this device has seen since. */
import * as house from './house.js';
import * as seal from './seal.js';
import * as store from './store.js';

const performance = house.performance;
const SEEN = `seen ${performance}`;
const A_DAY = 24 * 3600 * 1000;
/** The house may have read its list a second before it was asked for. */
const OLD = 2000;
let facts = null;
let lines = new Map();
let shorts = new Map();
let tag = null;
/** What people did before this device that the list doesn't know yet, by hash. */
let seen = new Map();

export const isThere = () => facts !== null;

/** How many milliseconds the device's own clock is behind the house's, as far as it was told. */
let offset = 0;
export const now = () => Date.now() + offset;

/** The list of a reload ago, unless somebody laid hands on it. @return false where that was so */
export async function remember() {
    offset = await store.find('facts', 'offset') ?? 0;
    for (const old of await store.all('lists')) {
        if (isOver(old.facts)) {
            await store.forget('lists', old.performance);
            await store.forget('facts', `seen ${old.performance}`);
        }
    }
    const kept = await store.find('lists', performance);
    if (!kept) {
        return true;
    }
    if (!await isWhole(kept.facts, kept.lines)) {
        await store.forget('lists', performance);
        return false;
    }
    use(kept.facts, kept.lines);
    seen = await store.find('facts', SEEN) ?? seen;
    return true;
}

/** A day after the show nobody needs to be known any more. */
const isOver = about => Date.parse(about.starts_at) + A_DAY < now();

/** Asks the house what is new. @throws house.Offline · house.Refused */
export async function refresh() {
    if (facts && isOver(facts)) {
        lines.clear();
        seen.clear();
        await store.forget('lists', performance);
        await store.forget('facts', SEEN);
        return;
    }
    const asked = Date.now();
    const {answer, etag} = await house.manifest(facts?.version, tag);
    if (answer) {
        offset = Date.parse(answer.generated_at) - asked;
        store.keep('facts', offset, 'offset').catch(() => {});
        await take(answer, asked);
        tag = etag;
    }
}

async function take(answer, asked) {
    const next = answer.since ? new Map(lines) : new Map();
    answer.gone?.forEach(hash => next.delete(hash));
    answer.tickets.forEach(line => next.set(line.hash, {state: line.state, slip: line.slip ?? ''}));
    const {tickets, gone, since, ...about} = answer;
    if (!await isWhole(about, next)) {
        if (!since) {
            throw new house.Refused(0, '', 'list-changed');
        }
        const whole = await house.manifest(null, null);
        return take(whole.answer, asked);
    }
    for (const [hash, fact] of seen) { // what the house had heard before it made the list stands in it
        if (fact.sent && fact.sent < asked - OLD && fact.state !== next.get(hash)?.state) {
            seen.delete(hash);
        }
    }
    use(about, next);
    return isOver(facts) || store.keep('lists', {performance, facts, lines}).catch(() => {});
}

function use(about, all) {
    facts = about;
    lines = all;
    shorts = new Map();
    lines.forEach((line, hash) => line.slip && shorts.set(line.slip.slice(0, line.slip.indexOf('|')), hash));
}

/** The house signs the version, and the version is the digest of what decides. */
async function isWhole(about, all) {
    const head = `parterre-manifest-1\n${about.performance}\n`;
    const body = [...all].sort(([one], [other]) => one < other ? -1 : 1)
        .map(([hash, {state, slip}]) => `${hash} ${state} ${slip}\n`).join('');
    const version = await seal.version(`${head}${about.starts_at}\n${about.open_from}\n${about.cancelled}\n${body}`);
    return version === about.version && await seal.signed(about.public_key, head + version, about.signature) !== false;
}

/** What is known of a code, as it stands by now; null where the list hasn't got it. */
export function line(hash) {
    const known = lines.get(hash);
    const fact = seen.get(hash);
    return known || fact ? {slip: '', ...known, ...fact && {state: fact.state, at: fact.at, gate: fact.gate}} : null;
}

export const byShort = short => shorts.get(short) ?? null;

export const about = () => facts;

/** Somebody went in or out before this device. @return how it stood before, for who takes it back */
export function note(hash, state, gate) {
    const before = seen.get(hash);
    seen.set(hash, {state, at: now(), gate, sent: 0});
    remind();
    return before;
}

export function takeBack(hash, before) {
    before ? seen.set(hash, before) : seen.delete(hash);
    remind();
}

/** The house knows it now; the next list has it. */
export function told(hash) {
    const fact = seen.get(hash);
    if (fact) {
        fact.sent = Date.now();
        remind(); // else it would count for ever after a reload
    }
}

/** Apart from the list, which is large and changes less. */
const remind = () => store.keep('facts', seen, SEEN).catch(() => {});

export function count() {
    let inside = facts?.inside ?? 0;
    for (const [hash, fact] of seen) {
        inside += (fact.state === 'INSIDE') - (lines.get(hash)?.state === 'INSIDE');
    }
    return {inside, sold: facts?.sold ?? 0, conflicts: facts?.conflicts ?? 0};
}
