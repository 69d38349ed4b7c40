import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { dayText } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { Failure } from '../../ui/failure.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { Notice, State } from '../../ui/state.js';
import { Attach } from './evidence-panel.js';
import { awaiting } from './permitted.js';
import css from './sheet.module.css';
import { useCommand } from './action-deeds.js';

/** Why the committee has it, what it asked and what was answered. */
export const Exchanges = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const { routing, informationRequests, status } = action;
  if (!routing && informationRequests.length === 0) return null;
  const request = awaiting(action);
  return (
    <Panel title={t('sheet.exchanges.title')}>
      {routing && (
        <p>
          {t(`sheet.exchanges.ground.${routing.ground}`)}{' '}
          {t('sheet.exchanges.since', { day: dayText(routing.requestedOn) })}{' '}
          {routing.prior && t(`sheet.exchanges.${routing.late ? 'late' : 'prior'}`)}
        </p>
      )}
      {informationRequests.map((asked) => (
        <Exchange key={asked.requestId} asked={asked} />
      ))}
      {request && (
        <>
          <Attach action={action} />
          <AnswerForm key={request.requestId} action={action} requestId={request.requestId} />
        </>
      )}
      {status === 'in-committee' && <p className="quiet">{t('sheet.exchanges.waiting')}</p>}
    </Panel>
  );
};

type Request = DeclarationDetail['informationRequests'][number];

const Exchange = ({ asked: { questions, dueOn, answer, answeredOn } }: { readonly asked: Request }) => {
  const { t } = useTranslation();
  return (
    <div className={css['exchange']}>
      <h3>{t('sheet.exchanges.asked')}</h3>
      <p className={css['said']} data-quoted>
        {questions}
      </p>
      {answer === null ? (
        <p>
          <State tone="missing" icon="clock">
            {t('sheet.exchanges.due', { day: dayText(dueOn) })}
          </State>
        </p>
      ) : (
        <>
          <h3>{t('sheet.exchanges.answered', { day: dayText(answeredOn ?? dueOn) })}</h3>
          <p className={css['said']} data-mine data-quoted>
            {answer}
          </p>
        </>
      )}
    </div>
  );
};

interface AnswerFormProps {
  readonly action: DeclarationDetail;
  readonly requestId: string;
}

const LONGEST = 4000;

const AnswerForm = ({ action, requestId }: AnswerFormProps) => {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useCommand(action);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(answer.trim() === '');
    if (answer.trim() === '') field.current?.focus();
    else mutate({ type: 'AnswerInformationRequest', data: { requestId, answer } });
  };
  return (
    <form className={css['form']} onSubmit={send} noValidate>
      <Textarea
        ref={field}
        label={t('sheet.exchanges.answer')}
        description={t('sheet.exchanges.answerHint')}
        required
        autosize
        minRows={4}
        maxLength={LONGEST}
        value={answer}
        error={missing && answer.trim() === '' ? t('sheet.exchanges.required') : null}
        onChange={({ currentTarget: { value } }) => setAnswer(value)}
      />
      {error && <Failure error={error} />}
      <Button type="submit" loading={isPending} leftSection={<Icon name="send" size={18} />}>
        {t('sheet.exchanges.send')}
      </Button>
    </form>
  );
};

/** What the committee decided, and why. */
export const Decision = ({
  action,
  unit,
}: {
  readonly action: DeclarationDetail;
  readonly unit?: string | undefined;
}) => {
  const { t } = useTranslation();
  if (!action.decision) return null;
  const { outcome, decidedOn, reasons, weight } = action.decision;
  return (
    <Panel title={t('sheet.decision.title')}>
      <Notice tone={outcome === 'accepted' ? 'done' : 'missing'} title={t(`sheet.decision.${outcome}`)}>
        <p>{t('sheet.decision.on', { day: dayText(decidedOn) })}</p>
      </Notice>
      {reasons === null ? (
        <p className="quiet">{t('sheet.decision.noReasons')}</p>
      ) : (
        <div className={css['exchange']}>
          <h3>{t('sheet.decision.reasons')}</h3>
          <p className={css['said']} data-quoted>
            {reasons}
          </p>
        </div>
      )}
      {weight !== null && (
        <p>
          {t('sheet.decision.weight')} <strong className="number">{`${numberText(weight)}\u00a0${unit ?? ''}`}</strong>
        </p>
      )}
    </Panel>
  );
};
