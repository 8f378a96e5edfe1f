// An amount of one's own is chosen by typing it, and gone when another one is chosen.
const form = document.querySelector('[data-gift]');

if (form) {
  const own = form.querySelector('#own');
  own.addEventListener('input', () => {
    if (own.value.trim()) form.querySelector('[name="amount"][value="own"]').checked = true;
  });
  form.addEventListener('change', ({target}) => {
    if (target.name !== 'amount') return;
    if (target.value === 'own') own.focus();
    else own.value = '';
  });
}
