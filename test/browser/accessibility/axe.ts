import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

// It explains itself in French.
const axeSource = `${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};
axe.configure({ locale: ${readFileSync(require.resolve('axe-core/locales/fr.json'), 'utf8')} });`;

/** What axe finds wrong in a page as it stands now, with the test of the RGAA where it belongs to one, by element. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  const builder = new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await builder.withTags(TAGS).analyze();
  return violations.flatMap(({ id, help, tags, nodes }) => {
    const criteria = tags.filter((tag) => /^RGAA-/.test(tag)).join(' ');
    return nodes.map(
      ({ html, target, failureSummary = '' }) =>
        `${id} (${criteria}): ${help}\n    ${target.join(' ')}\n    ${html.slice(0, 200)}\n    ${failureSummary.replaceAll('\n', ' ')}`,
    );
  });
};
