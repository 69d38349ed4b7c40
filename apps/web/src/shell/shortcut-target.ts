const NOT_TYPED_INTO = /^(button|checkbox|file|radio|range|reset|submit)$/;

const isTypedInto = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
};

// On many keyboards « [ » is typed with AltGr, which some systems report as Ctrl and Alt together.
const isCommand = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');

/** Whether a key may be a shortcut: a character, not typed into anything, with no dialog or menu open above the screen. */
export const isForShortcuts = (event: KeyboardEvent): boolean =>
  event.key.length === 1 &&
  event.key !== ' ' &&
  !event.defaultPrevented &&
  !isCommand(event) &&
  !isTypedInto(event.target) &&
  document.querySelector('[aria-modal=true], [role=menu]') === null;
