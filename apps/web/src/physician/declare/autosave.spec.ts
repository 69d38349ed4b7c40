import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ApiProblem, Unreachable } from '../../api/problem.js';
import { type SaveState, createAutosave } from './autosave.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const overtaken = (currentVersion: number) =>
  new ApiProblem({ code: 'request.precondition-failed', title: '', detail: '', status: 412, type: '', currentVersion });

/** A server that answers as told, and everything that was sent to it, held and said. */
const saving = (answers: (Error | undefined)[] = []) => {
  const sent: [string, number][] = [];
  const held: (string | null)[] = [];
  const told: SaveState['state'][] = [];
  const autosave = createAutosave<string>({
    seen: 0,
    send: (form, seen) => {
      sent.push([form, seen]);
      const failure = answers.shift();
      return failure ? Promise.reject(failure) : Promise.resolve({ version: seen + 1, updatedAt: 'now' });
    },
    hold: (form) => void held.push(form),
    release: () => void held.push(null),
    tell: ({ state }) => void told.push(state),
  });
  return { autosave, sent, held, told };
};

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('what is typed', () => {
  test('is sent once the typing pauses, the last of it alone, and then let go of in the tab', async () => {
    const { autosave, sent, held, told } = saving();
    autosave.typed('a');
    await pass(500);
    autosave.typed('ab');
    await pass(2_000);
    expect([sent, held, told]).toEqual([[['ab', 0]], ['a', 'ab', null], ['saved']]);
  });

  test('goes on from the version that was saved last', async () => {
    const { autosave, sent } = saving();
    autosave.typed('a');
    await pass(2_000);
    autosave.typed('ab');
    await pass(2_000);
    expect(sent).toEqual([
      ['a', 0],
      ['ab', 1],
    ]);
  });

  test('is sent at once when the page is left', async () => {
    const { autosave, sent } = saving();
    autosave.typed('a');
    autosave.flush();
    await pass(0);
    expect(sent).toEqual([['a', 0]]);
  });

  test('stays in the tab while nobody answers, and is sent again', async () => {
    const { autosave, sent, held, told } = saving([new Unreachable()]);
    autosave.typed('a');
    await pass(2_000);
    expect([held, told]).toEqual([['a'], ['unsent']]);
    await pass(20_000);
    expect([sent.length, told]).toEqual([2, ['unsent', 'saved']]);
  });

  test('never writes over what another window has saved, unless it is asked to', async () => {
    const { autosave, sent, told } = saving([overtaken(7)]);
    autosave.typed('a');
    await pass(2_000);
    autosave.typed('ab');
    await pass(60_000);
    expect([sent.length, told]).toEqual([1, ['overtaken']]);
    autosave.overwrite();
    await pass(0);
    expect(sent.at(-1)).toEqual(['ab', 7]);
  });

  test('begins anew where it was forgotten elsewhere', async () => {
    const { autosave, sent, told } = saving([undefined, overtaken(0)]);
    autosave.typed('a');
    await pass(2_000);
    autosave.typed('ab');
    await pass(2_000);
    expect([sent.at(-1), told]).toEqual([
      ['ab', 0],
      ['saved', 'saved'],
    ]);
  });

  test('is not sent any more once it was submitted', async () => {
    const { autosave, sent } = saving();
    autosave.typed('a');
    autosave.stop();
    await pass(60_000);
    expect(sent).toEqual([]);
  });
});
