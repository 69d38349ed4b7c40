import { inPage } from '../support/in-page.js';

const check = (name: string) => inPage<readonly string[]>(`${import.meta.dirname}/in-page/${name}.js`);

/** What does not fit in the width there is. */
export const reflowFaults = check('reflow');

/** What moves although less motion was asked for. */
export const motionFaults = check('motion');

/** What is too small to be pressed. */
export const targetFaults = check('targets');
