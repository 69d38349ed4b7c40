// What still moves for who has asked for less motion.
() => {
  const LONGEST_MS = 10;
  const milliseconds = (text) =>
    Math.max(...text.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)));
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return (
        milliseconds(transitionDuration) > LONGEST_MS ||
        (animationName !== 'none' && milliseconds(animationDuration) > LONGEST_MS)
      );
    })
    .slice(0, 5)
    .map((element) => `moves: <${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`);
};
