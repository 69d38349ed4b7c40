import { z } from 'zod';
import type { RevisionContent } from '../../referential/revision-content.js';
import { storedIn } from '../../app/stored.js';
import { shortTitle } from '../../texts/short-title.js';
import { type Checked, checkAction } from '../declare/checked.js';
import { Typed, rowOf } from '../declare/form.js';

/** An action that is only imagined. Its id is that of the declaration that will keep it, if any does. */
const Imagined = z.object({ id: z.uuid(), typed: Typed });
export type Imagined = z.infer<typeof Imagined>;

/** As many as the simulation takes. */
export const MOST = 50;
const Scenario = z.array(Imagined).max(MOST);
export type Scenario = readonly Imagined[];

const LONGEST_TITLE = 120;

/** What is typed with what goes without saying: the title of the row, and one day where no last one is given. */
export const completed = (typed: Typed, content: RevisionContent): Typed => ({
  ...typed,
  title: typed.title.trim() || shortTitle(rowOf(content, typed.row)?.title ?? '', LONGEST_TITLE),
  last: typed.last || typed.first,
});

/** The action that is imagined, or what keeps it from being simulated: its row, before what that asks for. */
export const imaginedAction = (typed: Typed, content: RevisionContent): Checked =>
  rowOf(content, typed.row) ? checkAction(completed(typed, content), content) : { action: null, faults: ['row'] };

/** The scenario with an action in the place that it had, or at the end. */
export const withAction = (scenario: Scenario, action: Imagined): Scenario =>
  scenario.some(({ id }) => id === action.id)
    ? scenario.map((one) => (one.id === action.id ? action : one))
    : [...scenario, action];

/** A scenario as it was kept; nothing where it cannot be read. */
export const readScenario = (kept: string | null): Scenario => Scenario.safeParse(storedIn(kept)).data ?? [];
