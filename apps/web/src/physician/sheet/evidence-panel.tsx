import { Checkbox } from '@mantine/core';
import { EvidenceKind } from '@libs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import type { DeclarationDetail } from '../../api/types.js';
import { sizeText } from '../../texts/numbers.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { Notice } from '../../ui/state.js';
import { DropZone } from '../evidence/drop-zone.js';
import { awaiting, permittedOn } from './permitted.js';
import css from './sheet.module.css';
import { WithdrawEvidence } from './withdraw-evidence.js';
import { useUpload } from './action-deeds.js';

/** What was attached, to be downloaded, and the way to attach more. */
export const EvidencePanel = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const { evidence, status } = action;
  return (
    <Panel title={t('sheet.evidence.title')}>
      {evidence.length === 0 ? (
        <p className="quiet">{t('sheet.evidence.none')}</p>
      ) : (
        <ul className={css['files']}>
          {evidence.map((piece) => (
            <Piece key={piece.evidenceId} action={action} piece={piece} />
          ))}
        </ul>
      )}
      {status === 'in-committee' && <p className="quiet">{t('sheet.evidence.frozen')}</p>}
      {permittedOn(action).attach && !awaiting(action) && <Attach action={action} />}
    </Panel>
  );
};

interface PieceProps {
  readonly action: DeclarationDetail;
  readonly piece: DeclarationDetail['evidence'][number];
}

const Piece = ({ action, piece }: PieceProps) => {
  const { t } = useTranslation();
  const { evidenceId, fileName, kind, size, class: sort } = piece;
  return (
    <li>
      <div>
        <a
          href={`/api/declarations/${action.id}/evidence/${evidenceId}`}
          download={fileName}
          aria-label={t('sheet.evidence.download', { name: fileName })}
        >
          {fileName}
        </a>
        <p className="quiet">
          {t(`sheet.evidence.kinds.${kind}`)} · <span className="number">{sizeText(size)}</span>
        </p>
        {sort === 'health' && <p className="quiet">{t('sheet.evidence.health')}</p>}
      </div>
      {permittedOn(action).attach ? <WithdrawEvidence action={action} piece={piece} /> : <Icon name="file" />}
    </li>
  );
};

/** Attaches documents to the action, of the kind that is chosen. */
export const Attach = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<EvidenceKind>('certificate');
  const [health, setHealth] = useState(false);
  const { mutateAsync, isSuccess, variables } = useUpload(action);
  return (
    <div className={css['form']}>
      <h3>{t('sheet.evidence.add')}</h3>
      <ChoiceField
        label={t('sheet.evidence.kind')}
        value={kind}
        onChoose={(value) => setKind(EvidenceKind.parse(value))}
        options={EvidenceKind.options.map((option) => ({ value: option, label: t(`sheet.evidence.kinds.${option}`) }))}
      />
      <Checkbox
        label={t('sheet.evidence.isHealth')}
        checked={health}
        onChange={({ currentTarget: { checked } }) => setHealth(checked)}
      />
      <p className="quiet">{t('sheet.evidence.noPatient')}</p>
      <DropZone onFile={(file) => mutateAsync({ file, kind, class: health ? 'health' : 'ordinary' })} />
      {isSuccess && <Notice tone="done" live title={t('sheet.evidence.added', { name: variables.file.name })} />}
    </div>
  );
};
