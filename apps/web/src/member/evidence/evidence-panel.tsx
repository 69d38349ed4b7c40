import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { Notice } from '../../ui/state.js';
import { type CaseDetail, type Evidence, evidenceQuery } from '../queries.js';
import css from './evidence.module.css';
import { EvidenceContent } from './evidence-content.js';

/** Who may open health evidence: the reader whose scope is medical (matrix, P05). */
const useMayOpen = ({ class: kind }: Evidence): boolean => {
  const { me, role } = useActing();
  const isMedical = me.roles.some((held) => held.role === role && held.scope.medical);
  return kind === 'ordinary' || (role === 'member' && isMedical);
};

/** The evidence of a case, opened in the page; the first piece at once. */
export const EvidencePanel = ({ dossier: { declarationId, evidence } }: { readonly dossier: CaseDetail }) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const piece = evidence[chosen] ?? evidence[0];
  if (!piece) return <Empty title={t('review.evidence.none')}>{t('review.evidence.noneWhy')}</Empty>;
  return (
    <Panel title={t('review.evidence.title')}>
      {evidence.length > 1 && (
        <div className={css['pieces']} role="group" aria-label={t('review.evidence.pick')}>
          {evidence.map(({ evidenceId, fileName }, at) => (
            <Button
              key={evidenceId}
              variant={piece.evidenceId === evidenceId ? 'light' : 'default'}
              size="compact-md"
              aria-pressed={piece.evidenceId === evidenceId}
              onClick={() => setChosen(at)}
            >
              {fileName}
            </Button>
          ))}
        </div>
      )}
      <Piece key={piece.evidenceId} declarationId={declarationId} piece={piece} />
      <p className="quiet">{t('review.evidence.logged')}</p>
    </Panel>
  );
};

const Piece = ({ declarationId, piece }: { readonly declarationId: string; readonly piece: Evidence }) => {
  const { t } = useTranslation();
  const mayOpen = useMayOpen(piece);
  const content = useQuery({ ...evidenceQuery(declarationId, piece), enabled: mayOpen });
  const { fileName, kind, class: evidenceClass } = piece;
  return (
    <>
      <p className={css['named']}>
        <Icon name="file" size={18} />
        <strong>{t(`review.evidence.kinds.${kind}`)}</strong>
        <span className="quiet">{fileName}</span>
        {evidenceClass === 'health' && <span>{t('review.evidence.health')}</span>}
      </p>
      {mayOpen ? (
        <Answered query={content}>{(blob) => <EvidenceContent blob={blob} piece={piece} />}</Answered>
      ) : (
        <Notice tone="info" title={t('review.evidence.health')}>
          <p>{t('review.evidence.healthWhy')}</p>
        </Notice>
      )}
    </>
  );
};
