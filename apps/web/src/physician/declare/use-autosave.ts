import { useEffect, useRef, useState } from 'react';
import { type SaveState, createAutosave } from './autosave.js';
import { type KeptForm, forgetForm, holdForm, releaseForm, sendForm } from './kept-form.js';

interface AutosaveProps {
  readonly key: string;
  /** The version that the server has of it; 0 for none. */
  readonly seen: number;
  readonly form: KeptForm;
}

/** Saves a form by itself whenever it changes, on the server and, as long as that takes, in this tab. */
export const useAutosave = ({ key, seen, form }: AutosaveProps) => {
  const [saved, setSaved] = useState<SaveState>({ state: 'still' });
  const [autosave] = useState(() =>
    createAutosave<KeptForm>({
      seen,
      send: (form, version) => sendForm(key, form, version),
      hold: (form, version) => holdForm(key, { ...form, seen: version }),
      release: () => releaseForm(key),
      tell: setSaved,
    }),
  );
  useEffect(() => {
    const { flush } = autosave;
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [autosave]);
  const written = JSON.stringify(form);
  const noted = useRef(written);
  useEffect(() => {
    if (written === noted.current) return;
    noted.current = written;
    autosave.typed(JSON.parse(written) as KeptForm);
  }, [written, autosave]);
  return {
    saved,
    overwrite: autosave.overwrite,
    /** It was submitted, or saved on purpose as it is given, or is begun anew: nothing of it is left to come back to. */
    forget: (left: KeptForm = form): Promise<void> => {
      noted.current = JSON.stringify(left);
      autosave.stop();
      return forgetForm(key);
    },
  };
};
