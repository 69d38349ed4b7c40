// What one presses and is smaller than 24 × 24 px (WCAG 2.5.8), text links in a sentence apart.
() => {
  const SMALLEST = 24;
  const isInText = (element) =>
    getComputedStyle(element).display === 'inline' &&
    [...element.parentElement.childNodes].some((node) => node !== element && node.textContent.trim() !== '');
  return [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option], [role=menuitem]'),
  ]
    .filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled) return false;
      const label = element.labels?.[0]?.getBoundingClientRect();
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || isInText(element)) return false;
      return Math.max(width, label?.width ?? 0) < SMALLEST || Math.max(height, label?.height ?? 0) < SMALLEST;
    })
    .slice(0, 5)
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `small to press (${Math.round(width)} × ${Math.round(height)}): ${element.outerHTML.slice(0, 160)}`;
    });
};
