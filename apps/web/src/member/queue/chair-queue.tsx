import { useState } from 'react';
import type { QueuedCase } from '../queries.js';
import { GiveBar } from './give-bar.js';
import { isGivable } from './giving.js';
import { QueueTable } from './queue-table.js';

/** The queue of who presides: cases may be chosen and given to readers, several at once. */
export const ChairQueue = ({ cases }: { readonly cases: readonly QueuedCase[] }) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const givable = cases.filter(isGivable);
  const chosen = givable.filter(({ id }) => ids.has(id));
  // Cases of one committee go together: the readers of another cannot be given them.
  const specialty = chosen[0]?.specialty ?? cases[0]?.specialty;
  const toggle = (those: readonly QueuedCase[], on: boolean) =>
    setIds((former) => {
      const next = new Set(former);
      for (const { id } of those)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  const together = (those: readonly QueuedCase[]) =>
    chosen[0]
      ? those.filter((one) => one.specialty === specialty)
      : those.filter((one) => one.specialty === those[0]?.specialty);
  return (
    <>
      {specialty !== undefined && (
        <GiveBar
          specialty={specialty}
          chosen={chosen}
          onGiven={(done) => toggle(done, false)}
          onNone={() => setIds(new Set())}
        />
      )}
      <QueueTable
        cases={cases}
        choice={{
          chosen: ids,
          all: givable.length > 0 && chosen.length === together(givable).length,
          mayChoose: (one) => isGivable(one) && (chosen.length === 0 || one.specialty === specialty),
          onChoose: (one, on) => toggle([one], on),
          onAll: (on) => toggle(together(givable), on),
        }}
      />
    </>
  );
};
