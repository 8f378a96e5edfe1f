/**
 * What axe finds on the page at hand; contrast only of looks that are not among the seen ones. A look is all that contrast depends
 * on as the browser has computed it: the colour and size of a text, and what is painted behind it.
 */
async ([only, seen]) => {
    const without = ['iframe', '#list fieldset:nth-of-type(n+4)', '.seats use:nth-of-type(n+30)',
        '.places use:nth-of-type(n+30)', '.rows details:nth-of-type(n+6)'];
    const fresh = 'data-fresh-look';
    const grounds = new Map([[null, '']]);

    function ground(element) {
        if (!grounds.has(element)) {
            const style = getComputedStyle(element);
            const own = [style.backgroundColor, style.backgroundImage, style.opacity].join(' ');
            const behind = ground(element.parentElement);
            grounds.set(element, own === 'rgba(0, 0, 0, 0) none 1' ? behind : `${behind}/${own}`);
        }
        return grounds.get(element);
    }

    function look(element) {
        const style = getComputedStyle(element);
        return [style.color, style.fontSize, style.fontWeight, style.textShadow, ground(element)].join(' ');
    }

    const looks = new Map();
    for (const element of document.querySelectorAll('body *')) {
        const speaks = element.value || [...element.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.data.trim());
        if (speaks && element.checkVisibility({visibilityProperty: true}) && !looks.has(look(element)))
            looks.set(look(element), element);
    }
    const known = new Set(seen);
    const unknown = [...looks].filter(([one]) => !known.has(one));
    if (only.type === 'rule' && unknown.length === 0) return [[], []];
    unknown.forEach(([, element]) => element.setAttribute(fresh, ''));
    axe.configure({rules: [{id: 'color-contrast', selector: `[${fresh}]`}]});
    const found = await axe.run(
        {exclude: without.map(one => [one])},
        {runOnly: only, iframes: false, resultTypes: ['violations']});
    unknown.forEach(([, element]) => element.removeAttribute(fresh));
    const barriers = found.violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id} (${rule.help}): ${node.target} ${node.html}`));
    return [unknown.map(([one]) => one), barriers];
}
