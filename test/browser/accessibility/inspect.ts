import type { Page } from 'playwright-core';
import { type View, look } from '../screens/look.js';
import { axeFaults } from './axe.js';
import { motionFaults, reflowFaults, targetFaults } from './in-page.js';
import { enlarged } from './enlarged.js';

/** The two themes, at the width of a screen and at that of a small telephone. */
export const views: readonly View[] = [1280, 320].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

/** Everything that a page is found to lack, each fault with the views that show it. */
export type Findings = ReadonlyMap<string, readonly string[]>;

/** Looks at a page that is there in each view: axe, what fits, what is large enough, what keeps still. */
export const inspect = async (page: Page, chosen: readonly View[]): Promise<Findings> => {
  const findings = new Map<string, string[]>();
  const note = (where: string, faults: readonly string[]) =>
    faults.forEach((fault) => findings.set(fault, [...(findings.get(fault) ?? []), where]));
  for (const view of chosen) {
    await look(page, view);
    const where = `${view.width} ${view.scheme}`;
    note(where, await axeFaults(page));
    note(where, await reflowFaults(page));
    note(where, await targetFaults(page));
  }
  note('less motion', await motionFaults(page));
  return findings;
};

/** Looks at it twice as large: the page as a whole, then its text alone. */
export const inspectEnlarged = async (page: Page): Promise<Findings> => {
  const findings = new Map<string, string[]>();
  for (const [how, enlarge] of Object.entries(enlarged)) {
    const restore = await enlarge(page);
    for (const fault of await reflowFaults(page)) findings.set(fault, [...(findings.get(fault) ?? []), how]);
    await restore();
  }
  return findings;
};

/** The findings as one reads them. */
export const told = (name: string, findings: Findings): readonly string[] =>
  [...findings].map(([fault, where]) => `${name} [${where.join(', ')}]\n  ${fault}`);
