/** A supervisor lets somebody in whom the door refused, and says why. */
const dialog = document.getElementById('overrule');
const form = dialog?.querySelector('form');
let whenSaid = () => {};

/** then(reason) */
export function listen(then) {
    whenSaid = then;
}

document.querySelector('#verdict .overrule')?.addEventListener('click', () => {
    form.reset();
    dialog.showModal();
});

form?.addEventListener('submit', () => {
    const reason = form.elements.reason.value.trim();
    if (reason && document.activeElement.value !== 'no') {
        whenSaid(reason);
    }
});
