// Every text of a page that somebody sees or hears, block by block. What quotes a source, what somebody typed, and what
// names a thing for a programme is marked as such and left out: <blockquote>, <q>, <cite>, <code>, <pre>, <kbd>, [lang].
() => {
  const quoted =
    'blockquote, q, cite, code, pre, kbd, samp, script, style, noscript, textarea, [lang]:not(html), [data-quoted]';
  const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext', 'aria-description'];
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const inline = (element) =>
    getComputedStyle(element).display.startsWith('inline') && !element.matches('button, a, label');
  const blockOf = (node) => {
    let block = node.parentElement;
    while (block.parentElement && inline(block)) block = block.parentElement;
    return block;
  };
  const blocks = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(quoted) || !isShown(node.parentElement)) continue;
    const block = blockOf(node);
    const broken = node.previousSibling?.nodeName === 'BR' ? '\n' : '';
    blocks.set(block, [...(blocks.get(block) ?? []), broken + node.textContent]);
  }
  const said = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join(', '))].flatMap((element) =>
    element.closest(quoted) ? [] : attributes.flatMap((name) => element.getAttribute(name) ?? []),
  );
  const options = [...document.querySelectorAll('option')].map(({ textContent }) => textContent);
  return [document.title, ...[...blocks.values()].map((parts) => parts.join('')), ...said, ...options].filter(
    (text) => text.trim() !== '',
  );
};
