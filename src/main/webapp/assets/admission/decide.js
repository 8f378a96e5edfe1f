/** What this device answers by itself, in the house's own words. */
import * as list from './list.js';
import * as seal from './seal.js';
import {say} from './words.js';

const rule = import('./phone.js');
const clock = new Intl.DateTimeFormat(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});

/** The same as the answer of POST /api/scans, as far as it can be known here; null without a list. */
export async function decide(text, out) {
    if (!seal.able || !list.isThere()) {
        return null;
    }
    const about = list.about();
    const code = seal.read(text);
    const short = code ? null : seal.typedShort(text);
    const hash = code ? await seal.hash(code.code) : short && list.byShort(await seal.shortHash(about.performance, short));
    const line = hash && list.line(hash);
    const ours = Boolean(line) || !code || await seal.signed(about.public_key, code.signed, code.signature);
    const state = line?.state;
    const verdict = (await rule).judge(
        Boolean(code || line),
        ours !== false,
        !code || code.performance === about.performance,
        Boolean(line) || ours === true, // signed, and sold since the list was made
        state !== 'CANCELLED' && !about.cancelled,
        state !== 'REPLACED',
        state !== 'NOT_PAID',
        state === 'INSIDE',
        out,
        list.now() >= Date.parse(about.open_from));
    return {verdict, hash, ...await inWords(verdict, code?.code, line)};
}

/** Reads a code that nobody has, while nobody stands there: the first person doesn't wait until rule and ciphers are awake. */
export const wake = () => decide(`V50${'0'.repeat(113)}`, false).catch(() => {});

async function inWords(verdict, code, line) {
    const [, section, row, number, proof, , sealed] = line?.slip ? line.slip.split('|') : [];
    const personal = code && sealed ? await seal.opened(code, sealed) : null;
    return {
        seat: section ? place(list.about().sections[section], row, number) : null,
        name: personal?.name || null,
        help: personal?.help || null,
        remark: personal?.remark || null,
        note: note(verdict, line, list.about().proofs[proof]),
    };
}

function place(section, row, number) {
    return number ? `${section.name} · ${say(section.box ? 'box' : 'row')} ${row} · ${say('seat')} ${number}` : section.name;
}

function note(verdict, line, proof) {
    switch (verdict) {
        case 'ADMIT': return proof || (line ? null : say('note-unlisted'));
        case 'LEFT': return null;
        case 'ALREADY_INSIDE':
            return !line.at ? null : line.gate ? say('note-at-gate', clock.format(line.at), line.gate) : say('note-at', clock.format(line.at));
        case 'TOO_EARLY': return say('note-opens', clock.format(Date.parse(list.about().doors_at)));
        case 'OTHER_PERFORMANCE': return say('note-other');
        default: return say(`note-${verdict.toLowerCase()}`);
    }
}
