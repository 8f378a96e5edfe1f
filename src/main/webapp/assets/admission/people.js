/** Searching by name while typing, and letting in who was found. */
import {search} from './house.js';
import {say} from './words.js';

const PAUSE = 250;
const form = document.getElementById('search');
const most = Number(form.dataset.most);
const found = document.getElementById('found');
let timer = 0;
let asked = 0;

function row(person, out, admit) {
    const item = document.createElement('li');
    const who = document.createElement('div');
    const add = (tag, text, style = '') => {
        const part = who.appendChild(document.createElement(tag));
        part.textContent = text;
        part.className = style;
    };
    add('b', person.name);
    add('span', `${person.seat} · ${person.order}`);
    if (person.inside) {
        add('span', say('inside'), 'status on');
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say(out ? 'let-out' : 'let-in');
    button.addEventListener('click', () => admit(person.ticket));
    item.append(who, button);
    return item;
}

/** admit(ticket) is called for whoever is chosen; isOut() tells which way they walk. */
export function offer(admit, isOut) {
    const look = async () => {
        const words = form.elements.q.value.trim();
        const mine = ++asked;
        let trouble = '';
        const people = words.length < 2 ? [] : await search(words).catch(problem => {
            trouble = problem.status === 401 ? say('signed-out-note') : problem.message || say('offline-word');
            return [];
        });
        if (mine !== asked) {
            return; // somebody typed on
        }
        const list = document.createElement('ul');
        list.className = 'plain people';
        list.append(...people.map(person => row(person, isOut(), admit)));
        const note = document.createElement('p');
        note.className = 'notice';
        note.textContent = people.length ? say('found-more') : trouble || say('found-none', words);
        const some = people.length ? [list] : [];
        const said = people.length === most || (!people.length && words.length >= 2) ? [note] : [];
        found.replaceChildren(...some, ...said);
    };
    form.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(look, PAUSE);
    });
    form.addEventListener('submit', event => {
        event.preventDefault();
        look();
    });
    return {again: look};
}
