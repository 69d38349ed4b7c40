import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instantText } from '../texts/dates.js';
import { numberText } from '../texts/numbers.js';
import { Icon } from '../ui/icon.js';
import { durationText } from './amounts.js';
import { Named } from './named.js';
import { queueKey, taskKey } from './names.js';
import { Cell, Listed } from './table.js';
import type { DeadLetter } from './queries.js';
import { reasonKind } from './standing.js';

const JUST_NOW_SECONDS = 5;

const columns = ['task', 'reason', 'age', 'attempts', 'action'] as const;

interface DeadTableProps {
  readonly letters: readonly DeadLetter[];
  /** The moment by which their age is told. */
  readonly now: string;
  /** The one that is being retried. */
  readonly busy: string | null;
  readonly onRetry: (id: string) => void;
}

/** The jobs that were given up, with what each was to do and why it could not. */
export const DeadTable = ({ letters, now, busy, onRetry }: DeadTableProps) => {
  const { t } = useTranslation();
  return (
    <Listed
      caption={t('operator.dead.caption')}
      columns={columns.map((column) => t(`operator.dead.columns.${column}`))}
    >
      {letters.map((letter) => (
        <LetterRow
          key={letter.id}
          letter={letter}
          now={now}
          busy={busy === letter.id}
          onRetry={() => onRetry(letter.id)}
        />
      ))}
    </Listed>
  );
};

interface LetterProps {
  readonly letter: DeadLetter;
  readonly now: string;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

const LetterRow = ({ letter, now, busy, onRetry }: LetterProps) => {
  const { t } = useTranslation();
  const { id, name, queue, reason, attempts, failedAt } = letter;
  const seconds = (Date.parse(now) - Date.parse(failedAt)) / 1_000;
  const task = t(`operator.dead.tasks.${taskKey(name)}`);
  return (
    <tr>
      <th scope="row">
        <Named code={id}>{task}</Named>
        <span className="quiet">{t(`operator.queues.names.${queueKey(queue)}`)}</span>
      </th>
      <Cell name={t('operator.dead.columns.reason')}>
        <span>{t(`operator.dead.reasons.${reasonKind(reason)}`)}</span>
        <code translate="no">{reason}</code>
      </Cell>
      <Cell name={t('operator.dead.columns.age')}>
        <span>
          {seconds < JUST_NOW_SECONDS
            ? t('operator.dead.justNow')
            : t('operator.dead.age', { duration: durationText(seconds) })}
        </span>
        <span className="quiet">{instantText(failedAt)}</span>
      </Cell>
      <Cell name={t('operator.dead.columns.attempts')} number>
        {numberText(attempts)}
      </Cell>
      <Cell name={t('operator.dead.columns.action')}>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="play" size={16} />}
          loading={busy}
          aria-label={t('operator.dead.retryNamed', { name: task, instant: instantText(failedAt) })}
          onClick={onRetry}
        >
          {t('operator.dead.retry')}
        </Button>
      </Cell>
    </tr>
  );
};
