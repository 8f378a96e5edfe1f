/** The page's own sentences, in the language it was asked in; {0}, {1} … are filled. */
const said = new Map(
    [...document.getElementById('words').content.querySelectorAll('[data-word]')]
        .map(word => [word.dataset.word, word.textContent]));

export function say(key, ...parts) {
    return parts.reduce((text, part, i) => text.replace(`{${i}}`, part), said.get(key) ?? '');
}
