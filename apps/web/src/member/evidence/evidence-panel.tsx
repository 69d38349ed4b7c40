import { Button, Checkbox } from '@mantine/core';
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
import { type SeenMarks, nextUnseen, seenCount } from './seen.js';

/** Who may open health evidence: the reader whose scope is medical (matrix, P05). */
const useMayOpen = ({ class: kind }: Evidence): boolean => {
  const { me, role } = useActing();
  const isMedical = me.roles.some((held) => held.role === role && held.scope.medical);
  return kind === 'ordinary' || (role === 'member' && isMedical);
};

interface EvidencePanelProps {
  readonly dossier: CaseDetail;
  readonly marks: SeenMarks;
  readonly onMark: (marks: SeenMarks) => void;
}

/** The evidence of a case, opened in the page; the first piece at once, and a mark for each that was seen. */
export const EvidencePanel = ({ dossier: { declarationId, evidence, status }, marks, onMark }: EvidencePanelProps) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const at = chosen < evidence.length ? chosen : 0;
  const piece = evidence[at];
  if (!piece) return <Empty title={t('review.evidence.none')}>{t('review.evidence.noneWhy')}</Empty>;
  const next = nextUnseen(evidence, marks, at);
  const seen = seenCount(evidence, marks);
  const isOver = status === 'decided' || status === 'closed';
  return (
    <Panel
      title={t('review.evidence.title')}
      aside={
        !isOver && (
          <span className="quiet number" role="status">
            {t('review.evidence.seenOf', { seen, count: evidence.length })}
          </span>
        )
      }
    >
      {evidence.length > 1 && <Pieces pieces={evidence} marks={marks} at={at} onChoose={setChosen} />}
      <Piece key={piece.evidenceId} declarationId={declarationId} piece={piece} only={evidence.length === 1} />
      <div className={css['mark']}>
        {!isOver && (
          <Checkbox
            label={t('review.evidence.mark')}
            checked={marks[piece.evidenceId] ?? false}
            onChange={({ currentTarget }) => onMark({ [piece.evidenceId]: currentTarget.checked })}
          />
        )}
        {!isOver && next !== undefined && (
          <Button variant="default" size="compact-md" onClick={() => setChosen(next)}>
            {t('review.evidence.next')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('review.evidence.logged')}</p>
    </Panel>
  );
};

interface PiecesProps {
  readonly pieces: readonly Evidence[];
  readonly marks: SeenMarks;
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

const Pieces = ({ pieces, marks, at, onChoose }: PiecesProps) => {
  const { t } = useTranslation();
  return (
    <ul className={css['pieces']} aria-label={t('review.evidence.pick')}>
      {pieces.map(({ evidenceId, fileName, kind }, index) => (
        <li key={evidenceId}>
          <button
            type="button"
            className={css['piece']}
            aria-current={index === at ? 'true' : undefined}
            onClick={() => onChoose(index)}
          >
            <Icon name={marks[evidenceId] ? 'check' : 'file'} size={18} />
            <span title={fileName}>{fileName}</span>
            <span className="quiet">
              {t(marks[evidenceId] ? 'review.evidence.seen' : 'review.evidence.unseen', {
                kind: t(`review.evidence.kinds.${kind}`),
              })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

interface PieceProps {
  readonly declarationId: string;
  readonly piece: Evidence;
  /** Whether it is the only one, so that no list names it. */
  readonly only: boolean;
}

const Piece = ({ declarationId, piece, only }: PieceProps) => {
  const { t } = useTranslation();
  const mayOpen = useMayOpen(piece);
  const content = useQuery({ ...evidenceQuery(declarationId, piece), enabled: mayOpen });
  const { fileName, kind, class: evidenceClass } = piece;
  return (
    <>
      {(only || evidenceClass === 'health') && (
        <p className={css['named']}>
          <Icon name="file" size={18} />
          <strong>{t(`review.evidence.kinds.${kind}`)}</strong>
          <span className="quiet">{fileName}</span>
          {evidenceClass === 'health' && <span>{t('review.evidence.health')}</span>}
        </p>
      )}
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
