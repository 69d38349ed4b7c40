// What has the focus now: what it is, and what somebody would miss who follows it with their eyes.
async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  const element = document.activeElement;
  if (!element || element === document.body) return { is: 'nothing', faults: [] };
  const isHidden = element.matches('input[type=file], input[type=checkbox], input[type=radio]');
  const seen = (isHidden && element.labels?.[0]) || element;
  const isInView = () => {
    const { left, top, right, bottom } = seen.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  };
  // What moves into view is there after a frame or two, on a busy machine after some more.
  for (let frames = 0; frames < 30 && !isInView(); frames += 1) await frame();
  const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(seen);
  const own = getComputedStyle(element);
  const around = getComputedStyle(element, '::after');
  const isOutlined = [
    [outlineStyle, outlineWidth],
    [own.outlineStyle, own.outlineWidth],
    [around.outlineStyle, around.outlineWidth],
  ].some(([style, width]) => style !== 'none' && parseFloat(width) >= 2);
  // A field of text shows it with its border as well.
  const isBordered = element.matches('input, select, textarea') && (boxShadow !== 'none' || borderColor !== '');
  const { left, top, right, bottom } = seen.getBoundingClientRect();
  const at = document.elementFromPoint(
    Math.min(Math.max((left + right) / 2, 0), innerWidth - 1),
    Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1),
  );
  const isCovered = at !== null && !seen.contains(at) && !at.contains(seen);
  const order = [...document.querySelectorAll('*')].indexOf(element);
  return {
    is: element.outerHTML.slice(0, 120),
    order,
    faults: [
      ...(isOutlined || isBordered ? [] : ['shows no focus']),
      ...(isInView() ? [] : ['has the focus out of view']),
      ...(isInView() && isCovered ? [`has the focus under ${at.outerHTML.slice(0, 80)}`] : []),
      ...(element.tabIndex > 0 ? ['jumps the queue'] : []),
    ],
  };
};
