import { useRef, useState } from 'react';
import { type Imagined, type Scenario, readScenario, withAction } from './scenario.js';

const keyOf = (cycleId: string): string => `delibere.scenario.${cycleId}`;

/** The scenario of a cycle, kept in this tab alone: it outlives a reload and a new sign-in, not the tab. */
export const useScenario = (cycleId: string) => {
  const [scenario, setScenario] = useState(() => readScenario(window.sessionStorage.getItem(keyOf(cycleId))));
  // Several actions are kept one after the other, each answer leaving the scenario as the one before left it.
  const latest = useRef(scenario);
  const keep = (next: Scenario) => {
    latest.current = next;
    window.sessionStorage.setItem(keyOf(cycleId), JSON.stringify(next));
    setScenario(next);
  };
  return {
    scenario,
    put: (action: Imagined) => keep(withAction(latest.current, action)),
    drop: (ids: readonly string[]) => keep(latest.current.filter(({ id }) => !ids.includes(id))),
  };
};
