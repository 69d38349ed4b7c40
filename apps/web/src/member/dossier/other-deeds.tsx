import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { useShortcuts } from '../../shell/shortcut-registry.js';
import { dayText } from '../../texts/dates.js';
import { Icon } from '../../ui/icon.js';
import { KeyHint } from '../key-hint.js';
import type { CaseDetail } from '../queries.js';
import { useDeed } from './deeds.js';
import css from './dossier.module.css';
import { isWithin, proposedDueOn } from './due.js';
import { FormButtons } from './form-buttons.js';
import { useKept } from './kept.js';
import { RefusedDeed } from './refused-deed.js';

interface OtherDeedsProps {
  readonly dossier: CaseDetail;
  readonly mayAsk: boolean;
  /** The version that the person has seen. */
  readonly version: number;
}

/** Asking the physician for more, and leaving the case because of an interest. */
export const OtherDeeds = ({ dossier, mayAsk, version }: OtherDeedsProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'ask' | 'recuse'>();
  const close = () => setOpen(undefined);
  useShortcuts(mayAsk ? [{ keys: 'c', label: t('review.form.ask'), run: () => setOpen('ask') }] : []);
  return (
    <div className={css['choices']} role="group" aria-label={t('review.form.other')}>
      {mayAsk && (
        <Button
          variant="default"
          leftSection={<Icon name="help" size={18} />}
          rightSection={<KeyHint keys="c" />}
          onClick={() => setOpen('ask')}
        >
          {t('review.form.ask')}
        </Button>
      )}
      <Button variant="default" leftSection={<Icon name="signOut" size={18} />} onClick={() => setOpen('recuse')}>
        {t('review.form.recuse')}
      </Button>
      <Modal opened={open !== undefined} onClose={close} size="lg" title={open && t(`review.${open}.title`)}>
        {open === 'ask' && <AskForm dossier={dossier} version={version} onCancel={close} />}
        {open === 'recuse' && <RecuseForm dossier={dossier} version={version} onCancel={close} />}
      </Modal>
    </div>
  );
};

interface FormProps {
  readonly dossier: CaseDetail;
  readonly version: number;
  readonly onCancel: () => void;
}

const AskForm = ({ dossier, version, onCancel }: FormProps) => {
  const { t } = useTranslation();
  const { me } = useActing();
  const [requestId] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const { value, change, forget } = useKept(`delibere.ask.${me.accountId}.${dossier.id}`, {
    questions: '',
    dueOn: proposedDueOn(dossier.nextRequest),
  });
  const deed = useDeed({ id: dossier.id, version }, forget);
  const { earliest, latest, left } = dossier.nextRequest;
  const isDueWrong = !isWithin(value.dueOn, dossier.nextRequest);
  const questions = value.questions.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (questions === '' || isDueWrong) return;
    deed.mutate({
      command: { type: 'RequestInformation', data: { requestId, questions, dueOn: value.dueOn } },
      done: 'information',
    } as Parameters<typeof deed.mutate>[0]);
  };
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <p>
        {t('review.ask.why')} {t('review.ask.left', { count: left })}
      </p>
      <Textarea
        label={t('review.ask.questions')}
        description={t('review.ask.questionsHint')}
        required
        autosize
        minRows={4}
        maxLength={4000}
        data-autofocus
        value={value.questions}
        onChange={({ currentTarget }) => change({ questions: currentTarget.value })}
        error={tried && questions === '' && t('review.ask.questionsMissing')}
      />
      <TextInput
        type="date"
        label={t('review.ask.dueOn')}
        required
        description={t('review.ask.dueOnHint', { earliest: dayText(earliest), latest: dayText(latest) })}
        min={earliest}
        max={latest}
        value={value.dueOn}
        onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
        error={tried && isDueWrong && t('review.ask.dueOnMissing')}
      />
      <RefusedDeed error={deed.error} caseId={dossier.id} />
      <FormButtons confirm={t('review.ask.confirm')} busy={deed.isPending} onCancel={onCancel} />
    </form>
  );
};

const RecuseForm = ({ dossier, version, onCancel }: FormProps) => {
  const { t } = useTranslation();
  const { me } = useActing();
  const [reason, setReason] = useState('');
  const deed = useDeed({ id: dossier.id, version }, () => undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = { member: me.accountId, reason: reason.trim() || null };
    deed.mutate({ command: { type: 'RecuseMember', data }, done: 'recusal' });
  };
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <p>{t('review.recuse.why')}</p>
      <TextInput
        label={`${t('review.recuse.reason')} (${t('optional')})`}
        maxLength={300}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <RefusedDeed error={deed.error} caseId={dossier.id} />
      <FormButtons confirm={t('review.recuse.confirm')} busy={deed.isPending} onCancel={onCancel} />
    </form>
  );
};
