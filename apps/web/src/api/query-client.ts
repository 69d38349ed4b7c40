import { QueryClient } from '@tanstack/react-query';
import { Unreachable, codeOf } from './problem.js';

const ATTEMPTS = 2;

/** Tried again: what may be over in a moment. A refusal stays a refusal. */
const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable || codeOf(error)?.startsWith('service.') === true;

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (failures, error) => failures < ATTEMPTS && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
