import { describe, expect, test } from '@jest/globals';
import { beforeNamed } from './named.js';

const opening = (id: string) => () => beforeNamed({ params: { id } });

describe('an address that names something', () => {
  test('leads on with an id', () => {
    expect(opening('08a44a55-0000-4000-8000-00000000000A')).not.toThrow();
  });

  test.each(['xx', '08a44a55-0000-4000', ''])('leads nowhere with « %s », which is no id', (id) => {
    let thrown: unknown;
    try {
      opening(id)();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ isNotFound: true });
  });
});
