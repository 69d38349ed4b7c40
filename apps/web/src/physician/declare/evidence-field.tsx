import { type EvidenceClass, EvidenceKind } from '@libs/contracts';
import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../referential/revision-content.js';
import { typo } from '../../texts/typo.js';
import { Failure } from '../../ui/failure.js';
import { Icon } from '../../ui/icon.js';
import { State } from '../../ui/state.js';
import type { Piece } from './attach.js';
import css from './declare.module.css';
import type { Typed } from './form.js';

const ACCEPTED = 'application/pdf,image/jpeg,image/png';

interface EvidenceFieldProps {
  readonly row: Row | undefined;
  readonly attestation: Typed['attestation'];
  readonly files: readonly { readonly evidenceId: string; readonly fileName: string }[];
  readonly error: string | undefined;
  readonly onAttest: (attestation: Typed['attestation']) => void;
  readonly onAdd: (piece: Piece) => Promise<void>;
}

const kindsOf = (row: Row | undefined): readonly EvidenceKind[] => {
  const named = EvidenceKind.options.filter(
    (kind) => kind !== 'decision' && row?.evidence.items.some((item) => item.kind === kind),
  );
  return [...(named.length > 0 ? named : (['document'] as const)), 'other'];
};

/** The document that proves the action: dropped, chosen or, where the row takes one's word, attested. */
export const EvidenceField = ({ row, attestation, files, error, onAttest, onAdd }: EvidenceFieldProps) => {
  const { t } = useTranslation();
  return (
    <section className={css['part']} aria-labelledby="proof">
      <h2 id="proof">{t('declare.proof.title')}</h2>
      {row && row.evidence.items.length > 0 && (
        <p>
          <span className="quiet">{t('declare.row.evidence')}</span>{' '}
          {row.evidence.items.map(({ text }) => typo(text)).join(' ; ')}
        </p>
      )}
      <Attestations row={row} attestation={attestation} onAttest={onAttest} />
      {attestation === 'none' && <Dropping key={row?.id} row={row} onAdd={onAdd} />}
      {files.length > 0 && (
        <ul className={css['files']} aria-label={t('declare.proof.files')}>
          {files.map(({ evidenceId, fileName }) => (
            <li key={evidenceId}>
              <State tone="done">{t('declare.proof.attached', { name: fileName })}</State>
            </li>
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
  const [sending, setSending] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const send = async (dropped: FileList | null) => {
    setFailure(undefined);
    try {
      for (const file of dropped ?? []) {
        setSending(file.name);
        await onAdd({ file, kind, class: health });
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <>
      <label className={css['drop']}>
        <Icon name="upload" size={24} />
        <span>{t('declare.proof.drop')}</span>
        <span className="quiet">{t('declare.proof.rules')}</span>
        <input
          id="champ-proof"
          type="file"
          multiple
          accept={ACCEPTED}
          className={css['file']}
          onChange={({ currentTarget }) => {
            void send(currentTarget.files).then(() => (currentTarget.value = ''));
          }}
        />
      </label>
      <div className={css['fields']}>
        <NativeSelect
          label={t('declare.proof.kind')}
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(EvidenceKind.parse(value))}
          data={kinds.map((one) => ({ value: one, label: t(`declare.proof.kinds.${one}`) }))}
        />
      </div>
      <Checkbox
        label={t('declare.proof.health')}
        checked={health === 'health'}
        onChange={({ currentTarget: { checked } }) => setHealth(checked ? 'health' : 'ordinary')}
      />
      <div role="status">{sending !== undefined && t('declare.proof.sending', { name: sending })}</div>
      {failure !== undefined && <Failure error={failure} />}
    </>
  );
};
