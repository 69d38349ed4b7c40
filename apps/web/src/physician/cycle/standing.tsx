import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CycleOverview, DeclarationSummary } from '../../api/types.js';
import { numberText, periodText } from '../../texts/dates.js';
import { typo } from '../../texts/typo.js';
import { ClauseButton } from '../../ui/clause.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/page.js';
import { State } from '../../ui/state.js';
import { actionsAddress, ficheOf } from '../addresses.js';
import { standingTones } from '../standing-tones.js';
import css from './cycle.module.css';
import { type Told, byBlock } from './by-block.js';

const SHOWN = 12;

interface StandingProps {
  readonly cycle: CycleOverview;
  readonly declarations: readonly DeclarationSummary[];
}

/** Every declared action with what it brings, or why it brings nothing, and the rule that says so. */
export const Standing = ({ cycle: { assessment }, declarations }: StandingProps) => {
  const { t } = useTranslation();
  const blocks = byBlock(assessment?.declarations ?? [], declarations);
  const titles = new Map(assessment?.blocks?.map(({ number, title }) => [number, title]));
  return (
    <Panel title={t('cycle.why.title')} aside={<Link to={actionsAddress}>{t('cycle.why.all')}</Link>}>
      {blocks.length === 0 && (
        <Empty title={t('cycle.why.empty')}>
          <p>{t('cycle.why.emptyDetail')}</p>
        </Empty>
      )}
      {blocks.map(({ block, declared }) => {
        const name = block === null ? t('cycle.why.noBlock') : t('cycle.blocks.name', { number: block });
        const title = block === null ? name : `${name} : ${typo(titles.get(block) ?? '')}`;
        return (
          <DeclaredTable key={block} title={typo(title)} declared={declared} unit={assessment?.weight?.abbreviation} />
        );
      })}
    </Panel>
  );
};

interface DeclaredTableProps {
  readonly title: string;
  readonly declared: readonly Told[];
  readonly unit: string | undefined;
}

const DeclaredTable = ({ title, declared, unit }: DeclaredTableProps) => {
  const { t } = useTranslation();
  const more = declared.length - SHOWN;
  return (
    <>
      <Table className={css['table'] ?? ''} verticalSpacing="sm">
        <Table.Caption>{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cycle.why.action')}</Table.Th>
            <Table.Th>{t('cycle.why.standing')}</Table.Th>
            {unit !== undefined && <Table.Th>{t('cycle.why.adds')}</Table.Th>}
            <Table.Th>{t('cycle.why.clause')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {declared.slice(0, SHOWN).map((told) => (
            <DeclaredRow key={told.assessed.id} told={told} unit={unit} />
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 && <p className="quiet">{t('cycle.why.more', { count: more })}</p>}
    </>
  );
};

const DeclaredRow = ({
  told: { assessed, summary },
  unit,
}: {
  readonly told: Told;
  readonly unit: string | undefined;
}) => {
  const { t } = useTranslation();
  const { id, standing, reason, weight, clause, row } = assessed;
  const title = typo(summary?.title ?? clause?.title ?? row);
  return (
    <Table.Tr>
      <Table.Td data-label={t('cycle.why.action')}>
        <Link to={ficheOf(id)}>{title}</Link>
        {summary?.first && summary.last && <p className="quiet">{typo(periodText(summary.first, summary.last))}</p>}
      </Table.Td>
      <Table.Td data-label={t('cycle.why.standing')}>
        <State tone={standingTones[standing]}>{t(`standing.${standing}`)}</State>
        {reason && <p>{t(`standing.reasons.${reason}`)}</p>}
      </Table.Td>
      {unit !== undefined && (
        <Table.Td data-label={t('cycle.why.adds')} className="number">
          {weight === null ? '—' : t('cycle.why.weight', { weight: numberText(weight), unit })}
        </Table.Td>
      )}
      <Table.Td data-label={t('cycle.why.clause')}>{clause && <ClauseButton clause={clause} about={title} />}</Table.Td>
    </Table.Tr>
  );
};
