import { type Refusal, refuse } from '@libs/kernel';
import type { ReceptionLimits } from './limits.js';

type Next = IteratorResult<Uint8Array, unknown> | Refusal;

/**
 * The chunks of a sender, pulled one by one. A sender that falls silent, takes too long, breaks off or is called off
 * yields a refusal as its last item; the source is then closed without being waited for.
 */
export async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
  limits: Pick<ReceptionLimits, 'stallMs' | 'totalMs'>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array | Refusal, void> {
  const chunks = source[Symbol.asyncIterator]();
  const deadline = performance.now() + limits.totalMs;
  let exhausted = false;
  try {
    while (!exhausted) {
      const patience = Math.min(limits.stallMs, deadline - performance.now());
      const next = await within(patience, () => chunks.next(), signal);
      exhausted = !('value' in next) || next.done === true;
      if ('kind' in next) yield next;
      else if (next.done !== true) yield next.value;
      else return;
    }
  } finally {
    // A stalled iterator never settles: it is told to stop, not waited for.
    void Promise.resolve(chunks.return?.()).catch(() => undefined);
    destroy(source);
  }
}

const within = async (ms: number, pull: () => Promise<Next>, signal?: AbortSignal): Promise<Next> => {
  if (signal?.aborted) return refuse('evidence.aborted');
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  const interruption = new Promise<Refusal>((resolve) => {
    timer = setTimeout(() => resolve(refuse('evidence.too-slow')), Math.max(0, ms));
    abort = () => resolve(refuse('evidence.aborted'));
    signal?.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([pull().catch(() => refuse('evidence.aborted')), interruption]);
  } finally {
    clearTimeout(timer);
    if (abort) signal?.removeEventListener('abort', abort);
  }
};

/** A readable stream that waits for bytes ignores `return()`; destroying it frees the connection behind it. */
const destroy = (source: AsyncIterable<Uint8Array>): void => {
  if ('destroy' in source && typeof source.destroy === 'function') source.destroy();
};
