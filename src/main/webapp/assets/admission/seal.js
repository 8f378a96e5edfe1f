/** What a ticket's code says, and what can be opened with it (tickets/TicketCode, admission/manifest). Needs https, or localhost. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const LENGTH = 116;
const VERSION = 1;
const SIGNED = 13;
const IV = 12;
const HASHED = 16;
const HASHED_SHORT = 6;
const keys = new Map();

/** Without it a browser can only ask the house. */
export const able = Boolean(globalThis.crypto?.subtle);

const utf8 = text => new TextEncoder().encode(text);

const digest = async text => new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));

const base64url = some => btoa(String.fromCharCode(...some)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0));

/** By which a code stands in the list. */
export const hash = async code => base64url((await digest(code)).subarray(0, HASHED));

/** By which a typed code stands in it. */
export const shortHash = async (performance, short) =>
    base64url((await digest(`short ${performance} ${short}`)).subarray(0, HASHED_SHORT));

/** The digest that the house calls the list's version. */
export const version = async text => base64url((await digest(text)).subarray(0, HASHED));

/** Nine characters as somebody typed them, as they are kept; null where it can't be a short code. */
export function typedShort(text) {
    const plain = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    return /^[0-9A-HJKMNP-TV-Z]{9}$/.test(plain) ? plain : null;
}

/** The parts of a ticket's code; null for what isn't one. */
export function read(text) {
    const trimmed = text.length === LENGTH ? text : text.trim(); // a code may begin with a space
    const code = trimmed.replace(/[a-z]+/g, small => small.toUpperCase());
    const raw = code.length === LENGTH ? fromBase45(code) : null;
    if (raw?.[0] !== VERSION) {
        return null;
    }
    const view = new DataView(raw.buffer);
    return {
        code,
        performance: String(view.getUint32(1)),
        signed: raw.subarray(0, SIGNED),
        signature: raw.subarray(SIGNED),
    };
}

function fromBase45(text) {
    const raw = new Uint8Array(Math.floor(text.length * 2 / 3));
    let length = 0;
    for (let i = 0; i < text.length; i += 3) {
        const [one, two, three] = [0, 1, 2].map(more => i + more < text.length ? ALPHABET.indexOf(text[i + more]) : 0);
        const pair = i + 2 < text.length;
        const value = one + two * 45 + three * 45 * 45;
        if (one < 0 || two < 0 || three < 0 || value > (pair ? 0xffff : 0xff)) {
            return null;
        }
        if (pair) {
            raw[length++] = value >> 8;
        }
        raw[length++] = value;
    }
    return raw;
}

/** Whether the house with that public key signed these bytes; null where this browser can't tell. */
export async function signed(publicKey, content, signature) {
    try {
        if (!keys.has(publicKey)) {
            keys.set(publicKey, await crypto.subtle.importKey('spki', bytes(publicKey), {name: 'Ed25519'}, false, ['verify']));
        }
        return await crypto.subtle.verify('Ed25519', keys.get(publicKey),
            typeof signature === 'string' ? bytes(signature) : signature,
            typeof content === 'string' ? utf8(content) : content);
    } catch {
        return null;
    }
}

/** Name, help wanted and remark, which only the ticket's own code opens; null for anything else. */
export async function opened(code, sealed) {
    try {
        const key = await crypto.subtle.importKey('raw', await digest(`parterre sealed ${code}`), 'AES-GCM', false, ['decrypt']);
        const raw = bytes(sealed);
        const plain = await crypto.subtle.decrypt({name: 'AES-GCM', iv: raw.subarray(0, IV)}, key, raw.subarray(IV));
        const [name, help, remark] = new TextDecoder().decode(plain).split('\u001f');
        return {name, help, remark};
    } catch {
        return null;
    }
}
