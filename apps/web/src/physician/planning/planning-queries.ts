import { CyclePreviewRequest, type DeclaredAction } from '@libs/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.js';
import { positionKnown } from '../../api/fetching.js';

const MOST_PLANS = 200;

/** The actions that a cycle keeps as planned, the last planned first. */
export const plansQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['declarations', cycleId, 'plans'],
    queryFn: () =>
      dataOf(api.GET('/api/declarations', { params: { query: { cycleId, status: 'planned', limit: MOST_PLANS } } })),
  });

/** An action with the id under which its effect is told. */
export interface Asked {
  readonly id: string;
  readonly action: DeclaredAction;
}

/** The cycle with these actions and those that it keeps as planned. Read again whenever the cycle changes. */
export const simulationQuery = (cycleId: string, asked: readonly Asked[]) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'simulation', JSON.stringify(asked)],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = CyclePreviewRequest.parse({
        cycleId,
        actions: asked.map(({ action }) => ({ action })),
        withPlanned: true,
      });
      const query = { after: positionKnown() };
      const preview = await dataOf(api.POST('/api/previews/cycle', { params: { query }, body, signal }));
      const foreseen = preview.actions.map((one, index) => [one.declarationId ?? asked[index]?.id, one] as const);
      return { ...preview, foreseen: new Map(foreseen) };
    },
  });
