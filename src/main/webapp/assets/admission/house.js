/** Talks to the house. A scan names itself, so that sending it again is harmless. */
const PATIENCE = 4000;
const gate = document.getElementById('scanner').dataset;

/** The house can't be reached: nothing is known. */
export class Offline extends Error {}

/** The house said no to the request itself; `status` is its answer's. */
export class Refused extends Error {
    constructor(status, title) {
        super(title);
        this.status = status;
    }
}

export function newId() {
    if (crypto.randomUUID) {
        return crypto.randomUUID();
    }
    // without https a browser has only this; as many random bits
    return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** what: {code} or {ticket}. */
export function scan(what, direction) {
    const body = JSON.stringify({
        id: newId(), ...what, performance: Number(gate.performance), direction, gate: gate.gate, at: new Date().toISOString(),
    });
    const send = () => ask('/api/scans', {method: 'POST', headers: {'Content-Type': 'application/json'}, body});
    return send().catch(problem => {
        if (problem instanceof Offline) {
            return send(); // once more, the same scan: a lost answer is not a lost admission
        }
        throw problem;
    });
}

export const count = () => ask(`/api/admission/${gate.performance}/count`);

export const search = words => ask(`/api/admission/${gate.performance}/search?q=${encodeURIComponent(words)}`);

async function ask(path, request = {}) {
    let answer;
    try {
        answer = await fetch(path, {...request, signal: AbortSignal.timeout(PATIENCE)});
        if (answer.ok) {
            return await answer.json();
        }
    } catch {
        throw new Offline();
    }
    if (answer.status >= 500) {
        throw new Offline();
    }
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, problem.title ?? '');
}
