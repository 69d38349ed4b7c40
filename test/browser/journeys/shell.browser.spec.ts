import { describe, expect } from '@jest/globals';
import { browserTest } from '../support/browser-test.js';
import { signIn } from '../support/sign-in.js';

describe('the sign-in', () => {
  browserTest(
    'is offered to whoever comes without a session, and leads to where the link led',
    async ({ visitor, origin }) => {
      const page = await visitor({ path: '/actions' });
      await page.getByRole('link', { name: 'Se connecter' }).waitFor();
      await signIn(page, origin, 'medecin.mn', '/actions');
      await page.getByRole('heading', { level: 1, name: 'Mes actions' }).waitFor();
      expect(await page.title()).toContain('Mes actions');
    },
  );
});
