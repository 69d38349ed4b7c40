import { typo } from '@libs/contracts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type French, type LateTexts, fr } from './fr.js';

// The keys are checked wherever they are used; the sentences are just texts.
type Keys<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : Keys<Tree[Key]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Keys<French> };
  }
}

/** The one language; every sentence leaves with French typography. */
export const startTexts = (): void => {
  void i18next
    .use(initReactI18next)
    .use({ type: 'postProcessor', name: 'typo', process: (value: string) => typo(value) })
    .init({
      lng: 'fr',
      resources: { fr: { translation: fr } },
      postProcess: ['typo'],
      interpolation: { escapeValue: false },
      initAsync: false,
    });
};

/** Adds what the screens of an area say; done as they are loaded, before the first of them is shown. */
export const addTexts = (texts: Partial<LateTexts>): void => {
  i18next.addResourceBundle('fr', 'translation', texts, true);
};
