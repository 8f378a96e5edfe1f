/** How the node stands, looked at again every few seconds; what is on the page stays where the node itself can't be reached. */
const standing = document.getElementById('standing');

async function look() {
    try {
        const answer = await fetch('/node', {signal: AbortSignal.timeout(4000)});
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const newer = answer.ok && page.getElementById('standing');
        if (newer && newer.innerHTML !== standing.innerHTML && !standing.contains(document.activeElement)) {
            standing.replaceChildren(...newer.childNodes);
        }
    } catch {
        // the next look comes
    }
}

setInterval(() => document.hidden || look(), standing.dataset.every * 1000);
