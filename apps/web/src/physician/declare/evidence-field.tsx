import { type EvidenceClass, EvidenceKind, typo } from '@libs/contracts';
import { Button, Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import type { Row } from '../../referential/revision-content.js';
import { Failure } from '../../ui/failure.js';
import { Notice, State } from '../../ui/state.js';
import type { Piece } from '../evidence/attach.js';
import css from './declare.module.css';
import { DropZone } from '../evidence/drop-zone.js';
import type { Typed } from './form.js';

interface EvidenceFieldProps {
  readonly row: Row | undefined;
  readonly attestation: Typed['attestation'];
  readonly files: readonly { readonly evidenceId: string; readonly fileName: string }[];
  readonly error: string | undefined;
  readonly onAttest: (attestation: Typed['attestation']) => void;
  readonly onAdd: (piece: Piece) => Promise<void>;
  readonly onRemove: (evidenceId: string) => Promise<void>;
}

const kindsOf = (row: Row | undefined): readonly EvidenceKind[] => {
  const named = EvidenceKind.options.filter(
    (kind) => kind !== 'decision' && row?.evidence.items.some((item) => item.kind === kind),
  );
  return [...(named.length > 0 ? named : (['document'] as const)), 'other'];
};

/** The document that proves the action: dropped, chosen or, where the row takes one's word, attested. */
export const EvidenceField = ({ row, attestation, files, error, onAttest, onAdd, onRemove }: EvidenceFieldProps) => {
  const { t } = useTranslation();
  return (
    <section className={css['part']} aria-labelledby="proof">
      <h2 id="proof">{t('declare.proof.title')}</h2>
      {row && row.evidence.items.length > 0 && (
        <p>
          <span className="quiet">{typo(`${t('declare.row.evidence')} :`)}</span>{' '}
          {row.evidence.items.map(({ text }) => typo(text)).join(' ; ')}
        </p>
      )}
      <Attestations row={row} attestation={attestation} onAttest={onAttest} />
      {attestation === 'none' && <Dropping key={row?.id} row={row} onAdd={onAdd} />}
      {files.length > 0 && (
        <ul className={css['files']} aria-label={t('declare.proof.files')}>
          {files.map((file) => (
            <AttachedFile key={file.evidenceId} file={file} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {error !== undefined && <p className={css['fault']}>{error}</p>}
    </section>
  );
};

const Attestations = ({ row, attestation, onAttest }: Pick<EvidenceFieldProps, 'row' | 'attestation' | 'onAttest'>) => {
  const { t } = useTranslation();
  const offered = [
    ...(row?.evidence.honour ? (['honour'] as const) : []),
    ...(row?.evidence.declaration ? (['simple'] as const) : []),
  ];
  if (offered.length === 0) return null;
  return (
    <Radio.Group
      aria-label={t('declare.proof.title')}
      value={attestation}
      onChange={(value) => onAttest(value as Typed['attestation'])}
    >
      <div className={css['choices']}>
        {(['none', ...offered] as const).map((one) => (
          <Radio key={one} value={one} label={t(`declare.proof.attestations.${one}`)} />
        ))}
      </div>
    </Radio.Group>
  );
};

const Dropping = ({ row, onAdd }: Pick<EvidenceFieldProps, 'row' | 'onAdd'>) => {
  const { t } = useTranslation();
  const kinds = kindsOf(row);
  const [kind, setKind] = useState<EvidenceKind>(kinds[0] ?? 'document');
  const [health, setHealth] = useState<EvidenceClass>('ordinary');
  return (
    <>
      <Notice tone="info" icon="alert">
        {t('declare.proof.noPatient')}
      </Notice>
      <DropZone inputId="champ-proof" onFile={(file) => onAdd({ file, kind, class: health })} />
      <div className={css['fields']}>
        <ChoiceField
          label={t('declare.proof.kind')}
          value={kind}
          onChoose={(value) => setKind(EvidenceKind.parse(value))}
          options={kinds.map((one) => ({ value: one, label: t(`declare.proof.kinds.${one}`) }))}
        />
      </div>
      <Checkbox
        label={t('declare.proof.health')}
        checked={health === 'health'}
        onChange={({ currentTarget: { checked } }) => setHealth(checked ? 'health' : 'ordinary')}
      />
    </>
  );
};

// What one has just asked for comes where one was.
const focused = (button: HTMLButtonElement | null): void => button?.focus();

type Attached = EvidenceFieldProps['files'][number];

/** A document that is attached, and the way to take it back, once confirmed. */
const AttachedFile = ({
  file: { evidenceId, fileName: name },
  onRemove,
}: { readonly file: Attached } & Pick<EvidenceFieldProps, 'onRemove'>) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const remove = () => {
    setAsking(false);
    onRemove(evidenceId).catch(setFailure);
  };
  const keep = () => {
    setAsking(false);
    setKept(true);
  };
  return (
    <li className={css['attached']}>
      <State tone="done">{t('declare.proof.attached', { name })}</State>
      {asking ? (
        <>
          <Button variant="default" size="compact-sm" onClick={remove} ref={focused}>
            {t('declare.proof.removeConfirm')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={keep}>
            {t('declare.proof.keep')}
          </Button>
        </>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('declare.proof.removeAbout', { name })}
          onClick={() => setAsking(true)}
          ref={kept ? focused : undefined}
        >
          {t('declare.proof.remove')}
        </Button>
      )}
      {failure !== undefined && <Failure error={failure} />}
    </li>
  );
};
