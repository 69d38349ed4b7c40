import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { Panel } from '../../ui/page.js';
import css from './dossier.module.css';
import { useKept } from './kept.js';
import { noVerdict } from './verdict.js';

/** What was typed about a case that no longer waits for this person: it is theirs to keep or to clear. */
export const Unsent = ({ caseId }: { readonly caseId: string }) => {
  const { me } = useActing();
  const about = `${me.accountId}.${caseId}`;
  const opinion = useKept(`delibere.opinion.${about}`, noVerdict);
  const decision = useKept(`delibere.decision.${about}`, noVerdict);
  const ask = useKept(`delibere.ask.${about}`, { questions: '', dueOn: '' });
  const [cleared, setCleared] = useState(false);
  const texts = [opinion.value.reasons, decision.value.reasons, ask.value.questions].filter((text) => text.trim());
  if (cleared || texts.length === 0) return null;
  const clear = () => {
    for (const { forget } of [opinion, decision, ask]) forget();
    setCleared(true);
  };
  return <UnsentText text={texts.join('\n\n')} onClear={clear} />;
};

const UnsentText = ({ text, onClear }: { readonly text: string; readonly onClear: () => void }) => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <Panel title={t('review.unsent.title')}>
      <Textarea label={t('review.unsent.text')} description={t('review.unsent.why')} readOnly autosize value={text} />
      <div className={css['choices']}>
        <Button variant="default" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {t('review.unsent.copy')}
        </Button>
        <Button variant="default" onClick={onClear}>
          {t('review.unsent.clear')}
        </Button>
        <span role="status" className="quiet">
          {copied && t('review.unsent.copied')}
        </span>
      </div>
    </Panel>
  );
};
