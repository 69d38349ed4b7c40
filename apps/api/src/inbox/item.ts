import type { InboxItem, InboxKind } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { urgencyOf } from '@libs/read-models';

/** Of an item, what is not the same for most. */
export type Told = Pick<InboxItem, 'id' | 'kind' | 'target'> & Partial<InboxItem>;

/** A whole item as it stands on a day. */
export const itemOf = (told: Told, today: CalendarDay): InboxItem => ({
  asks: asksFor(told.kind),
  urgency: urgencyOf(told.deadline ?? null, today),
  deadline: null,
  since: null,
  from: null,
  specialty: null,
  title: null,
  outcome: null,
  count: null,
  ...told,
});

const asksFor = (kind: InboxKind): boolean => kind !== 'decided';
