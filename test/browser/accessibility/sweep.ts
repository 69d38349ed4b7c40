import { type View } from '../screens/look.js';
import { opener, screensOf } from '../screens/opener.js';
import { pairwise } from '../screens/pairwise.js';
import { type Screen, kindOf, nameOf } from '../screens/screen.js';
import { browserTest } from '../support/browser-test.js';
import { inspect, inspectEnlarged, told, views } from './inspect.js';

/** All screens in all views when told so, as `npm run test:a11y` does; a pairwise selection otherwise. */
const everything = process.env['A11Y'] === 'all';
const LONGEST_MS = everything ? 3_600_000 : 600_000;

/** A screen and the views that it is looked at in. */
interface Look {
  readonly screen: Screen;
  readonly views: readonly View[];
}

// Each screen of each role, each kind of state, each theme and each width: any two of them, save a screen with a kind.
const selected = (screens: readonly Screen[]): readonly Look[] =>
  pairwise(
    screens.flatMap((screen) => views.map((view) => ({ screen, view }))),
    ({ screen, view }) => ({ route: screen.route, viewer: screen.viewer, kind: kindOf(screen), ...view }),
    ['route', 'kind'],
  ).map(({ screen, view }) => ({ screen, views: [view] }));

const looksAt = (screens: readonly Screen[]): readonly Look[] =>
  everything ? screens.map((screen) => ({ screen, views })) : selected(screens);

// A screen that cannot be come to is a fault as well, and the others are still looked at.
const faultsOf = async (open: ReturnType<typeof opener>, { screen, views: chosen }: Look): Promise<string[]> => {
  try {
    const page = await open(screen);
    const found = told(nameOf(screen), await inspect(page, chosen));
    const enlarged = everything ? told(nameOf(screen), await inspectEnlarged(page)) : [];
    await page.context().close();
    return [...found, ...enlarged];
  } catch (error) {
    return [`${nameOf(screen)} is not to be seen: ${String(error)}`];
  }
};

const say = (text: string): void => void (everything && process.stderr.write(`${text}\n`));

/** One part of all looks; it tells everything that is wrong at once. */
export const sweep = (part: number, parts: number): void =>
  browserTest(
    `every screen of every role is for everybody, in every state, theme and width (${part} of ${parts})`,
    async (tools) => {
      const faults: string[] = [];
      const open = opener(tools);
      const looks = looksAt(await screensOf(tools)).filter((_, at) => at % parts === part - 1);
      for (const [at, one] of looks.entries()) {
        say(`${at + 1}/${looks.length} ${nameOf(one.screen)}`);
        const found = await faultsOf(open, one);
        found.forEach(say);
        faults.push(...found);
      }
      if (faults.length > 0) throw new Error(`${faults.length} faults in ${looks.length} looks\n${faults.join('\n')}`);
    },
    LONGEST_MS,
  );
