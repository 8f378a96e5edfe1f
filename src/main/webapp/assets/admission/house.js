/** Talks to the house. A scan names itself, so that sending it again is harmless. */
const PATIENCE = 3000;
const PATIENCE_EACH = 500;
const gate = document.getElementById('scanner').dataset;

export const performance = gate.performance;

/** The house can't be reached: nothing is known. */
export class Offline extends Error {}

/** The house said no to the request itself; `status` is its answer's, `type` the problem's last word. */
export class Refused extends Error {
    constructor(status, title, type, wait = 0) {
        super(title);
        this.status = status;
        this.type = type;
        this.wait = wait;
    }
}

export function newId() {
    if (crypto.randomUUID) {
        return crypto.randomUUID();
    }
    // without https a browser has only this; as many random bits
    return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A scan as it is sent. what: {code}, {ticket} or {undoes}, perhaps with a reason. */
export const form = (what, direction, at) => (
    {id: newId(), ...what, performance: Number(performance), direction, gate: gate.gate, at: new Date(at).toISOString()});

/** One answer for each, in their order. */
export const scans = forms => ask('/api/scans', {
    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(forms)}, PATIENCE + forms.length * PATIENCE_EACH)
    .then(answer => answer.json().catch(lost));

/** What is new since that version; without an answer where nothing is. */
export async function manifest(since, tag) {
    const answer = await ask(`/api/admission/${performance}/manifest${since ? `?since=${encodeURIComponent(since)}` : ''}`, {
        cache: 'no-store', headers: tag ? {'If-None-Match': tag} : {}});
    return {answer: answer.status === 304 ? await answer.text().then(() => null, lost) : await answer.json().catch(lost), etag: answer.headers.get('ETag')};
}

export const search = words =>
    ask(`/api/admission/${performance}/search?q=${encodeURIComponent(words)}`).then(answer => answer.json());

/** Tells the house of something that nobody should have done. Best effort: the list is thrown away all the same. */
export const report = what => ask(`/api/admission/${performance}/traces`, {
    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({what})}).catch(() => {});

const lost = () => {
    throw new Offline();
};

async function ask(path, request = {}, patience = PATIENCE) {
    const answer = await fetch(path, {...request, signal: AbortSignal.timeout(patience)}).catch(lost);
    if (answer.ok || answer.status === 304) {
        return answer;
    }
    if (answer.status >= 500) {
        throw new Offline();
    }
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, problem.title ?? '', problem.type?.split('/').pop(), Number(answer.headers.get('Retry-After') ?? 1));
}
