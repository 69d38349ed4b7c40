import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import { ficheOf } from '../addresses.js';
import css from './declare.module.css';
import { Judged } from './preview-panel.js';
import type { Preview } from './use-preview.js';

interface DoneProps {
  readonly id: string;
  readonly preview: Preview | undefined;
  readonly cycleId: string;
  readonly unit: string | undefined;
  readonly corrected: boolean;
}

/** What became of the declaration, and where one may go from here. */
export const Done = ({ id, preview, cycleId, unit, corrected }: DoneProps) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const committee = preview?.next.step === 'sent-to-committee' || preview?.next.step === 'stays-with-committee';
  return (
    <section className={css['done']}>
      <h2 ref={heading} tabIndex={-1}>
        {t(corrected ? 'declare.done.corrected' : 'declare.done.title')}
      </h2>
      <Notice
        tone={committee ? 'pending' : 'done'}
        icon={committee ? 'gavel' : 'check'}
        title={committee ? t('declare.preview.committee') : t('declare.preview.accepted')}
      >
        {preview?.next.step === 'sent-to-committee' && <p>{t(`declare.preview.grounds.${preview.next.ground}`)}</p>}
      </Notice>
      {preview?.declared && (
        <Judged title={t('declare.done.now')} assessed={preview.declared} unit={unit} questions={[]} />
      )}
      <div className={css['buttons']}>
        <Button renderRoot={(props) => <Link to={ficheOf(id)} {...props} />}>{t('declare.done.sheet')}</Button>
        <Button variant="default" renderRoot={(props) => <Link to="/cycle" search={{ cycle: cycleId }} {...props} />}>
          {t('declare.done.cycle')}
        </Button>
      </div>
    </section>
  );
};
