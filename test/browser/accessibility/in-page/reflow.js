// What does not fit: a page that scrolls sideways, what reaches beyond its edge, text that is cut off.
() => {
  const width = document.documentElement.clientWidth;
  const name = (element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 60)}`;
  const styles = (element) => getComputedStyle(element);
  const ancestors = (element) => {
    const found = [];
    for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
    return found;
  };
  const isHidden = (element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    [element, ...ancestors(element)].some(
      (one) => one.classList.contains('sr-only') || styles(one).clipPath === 'inset(50%)',
    );
  // A picture of a document or a wide table may be scrolled by itself.
  const scrolls = (element) => ['auto', 'scroll'].includes(styles(element).overflowX);
  const visible = [...document.body.querySelectorAll('*')].filter((element) => !isHidden(element));
  const beyond = visible.filter((element) => {
    const { left, right, width: wide } = element.getBoundingClientRect();
    return wide > 0 && (right > width + 1 || left < -1) && !ancestors(element).some(scrolls) && !scrolls(element);
  });
  const cut = visible.filter((element) => {
    const { overflowX, textOverflow } = styles(element);
    const hides = ['hidden', 'clip'].includes(overflowX) || textOverflow === 'ellipsis';
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    return hides && hasText && element.scrollWidth > element.clientWidth + 1;
  });
  return [
    ...(document.documentElement.scrollWidth > width + 1
      ? [`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${width}`]
      : []),
    ...beyond.slice(0, 5).map((element) => `beyond the edge: ${name(element)}`),
    ...cut.slice(0, 5).map((element) => `cut off: ${name(element)}`),
  ];
};
