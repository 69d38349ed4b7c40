import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answered } from '../../ui/answered.js';
import { DialogButton } from '../../ui/dialog-button.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { Notice } from '../../ui/state.js';
import { type CaseDetail, type Reader, readersQuery } from '../queries.js';
import { useDeed } from './deeds.js';
import css from './dossier.module.css';
import { FormButtons } from './form-buttons.js';
import type { Opened } from './opened.js';
import { RefusedDeed } from './refused-deed.js';

interface ReaderPanelProps {
  readonly dossier: CaseDetail;
  readonly opened: Opened;
}

/** Who examines the case, and the way for its chair to give it to somebody, or to somebody else. */
export const ReaderPanel = ({ dossier, opened }: ReaderPanelProps) => {
  const { t } = useTranslation();
  const [given, setGiven] = useState<string>();
  const { reader, readerName } = dossier;
  const giving = t(reader === null ? 'review.reader.assign' : 'review.reader.reassign');
  return (
    <Panel title={t('review.reader.title')}>
      <p>{reader === null ? t('review.reader.none') : (readerName ?? t('review.someone'))}</p>
      {given !== undefined && (
        <Notice tone="done" live>
          <p>{t('review.reader.given', { name: given })}</p>
        </Notice>
      )}
      <div>
        <DialogButton
          variant={reader === null ? 'filled' : 'default'}
          leftSection={<Icon name="person" size={18} />}
          label={giving}
          title={giving}
          wide
        >
          {(close) => (
            <ReaderChoice
              dossier={dossier}
              opened={opened}
              onCancel={close}
              onGiven={(name) => {
                setGiven(name);
                close();
              }}
            />
          )}
        </DialogButton>
      </div>
    </Panel>
  );
};

interface ReaderChoiceProps extends ReaderPanelProps {
  readonly onCancel: () => void;
  readonly onGiven: (name: string) => void;
}

const ReaderChoice = (props: ReaderChoiceProps) => {
  const { specialty, id } = props.dossier;
  const readers = useQuery(readersQuery(specialty, id));
  return (
    <Answered query={readers} lines={4}>
      {({ items }) => <ChoiceForm {...props} readers={items} />}
    </Answered>
  );
};

const ChoiceForm = ({
  dossier,
  opened,
  readers,
  onCancel,
  onGiven,
}: ReaderChoiceProps & { readonly readers: readonly Reader[] }) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => readers.find(({ barred }) => barred === null)?.member);
  const deed = useDeed({ ...dossier, version: opened.version }, () => undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reader = readers.find(({ member }) => member === chosen);
    if (!reader) return;
    deed.mutate(
      { command: { type: 'AssignReader', data: { reader: reader.member } }, done: 'assignment' },
      {
        onSuccess: ({ version }) => {
          opened.know({ reader: reader.member, opinion: null, version });
          onGiven(reader.name ?? t('review.someone'));
        },
      },
    );
  };
  const nobody = readers.every(({ barred }) => barred !== null);
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <p>{t(nobody ? 'review.reader.nobody' : 'review.reader.why')}</p>
      <fieldset className={css['readers']}>
        <legend className="sr-only">{t('review.reader.title')}</legend>
        {readers.map((reader) => (
          <ReaderRadio
            key={reader.member}
            reader={reader}
            checked={reader.member === chosen}
            onChoose={() => setChosen(reader.member)}
          />
        ))}
      </fieldset>
      <RefusedDeed error={deed.error} caseId={dossier.id} />
      <FormButtons
        confirm={t('review.reader.confirm')}
        busy={deed.isPending}
        disabled={chosen === undefined}
        onCancel={onCancel}
      />
    </form>
  );
};

interface ReaderRadioProps {
  readonly reader: Reader;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

const ReaderRadio = ({ reader, checked, onChoose }: ReaderRadioProps) => {
  const { t } = useTranslation();
  const { member, name, function: held, reading, overdue, barred } = reader;
  return (
    <label data-barred={barred ?? undefined}>
      <input
        type="radio"
        name="reader"
        value={member}
        checked={checked}
        disabled={barred !== null}
        onChange={onChoose}
      />
      <span>
        <strong>{name ?? t('review.someone')}</strong>
        {held !== 'member' && <span className="quiet"> {t(`review.functions.${held}`)}</span>}
        <br />
        <span className="quiet">
          {barred === null
            ? [
                t('review.loads.cases', { count: reading }),
                ...(overdue > 0 ? [t('review.loads.late', { count: overdue })] : []),
              ].join(', ')
            : t(`review.reader.barred.${barred}`)}
        </span>
      </span>
    </label>
  );
};
