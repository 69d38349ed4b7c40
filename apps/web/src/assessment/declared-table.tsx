import { typo } from '@libs/contracts';
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedDeclaration } from '../api/types.js';
import type { Question } from '../referential/revision-content.js';
import { useQuestions } from '../referential/use-questions.js';
import { numberText } from '../texts/numbers.js';
import { ClauseButton } from '../ui/clause.js';
import { State } from '../ui/state.js';
import css from './assessment.module.css';
import { ToRevise } from './to-revise.js';
import { standingTones } from './tones.js';

/** A declaration as it was judged, with the title that its physician gave it where that is known. */
interface Declared {
  readonly assessed: AssessedDeclaration;
  readonly own: string | null;
}

interface DeclaredTableProps<Item extends Declared> {
  readonly title: string;
  /** The title is said around the table already. */
  readonly titled?: boolean;
  readonly declared: readonly Item[];
  readonly unit: string | undefined;
  readonly specialty: string;
  /** A declaration by its title, as a link or as it may be. */
  readonly name: (item: Item, title: string) => ReactNode;
}

/** Declared actions with what each brings, or why it brings nothing, and the rule that says so. */
export const DeclaredTable = <Item extends Declared>(props: DeclaredTableProps<Item>) => {
  const { t } = useTranslation();
  const { title, titled = false, declared, specialty, ...row } = props;
  const questions = useQuestions(specialty);
  return (
    <div className={css['fitted']}>
      <Table className={css['table'] ?? ''} verticalSpacing="sm">
        <Table.Caption className={titled ? 'sr-only' : (css['caption'] ?? '')}>{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cycle.why.action')}</Table.Th>
            <Table.Th>{t('cycle.why.standing')}</Table.Th>
            {row.unit !== undefined && <Table.Th>{t('cycle.why.adds')}</Table.Th>}
            <Table.Th>{t('cycle.why.clause')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {declared.map((item) => (
            <DeclaredRow key={item.assessed.id} item={item} questions={questions} {...row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};

type DeclaredRowProps<Item extends Declared> = Pick<DeclaredTableProps<Item>, 'unit' | 'name'> & {
  readonly questions: readonly Question[];
  readonly item: Item;
};

const DeclaredRow = <Item extends Declared>({ item, unit, questions, name }: DeclaredRowProps<Item>) => {
  const { t } = useTranslation();
  const { assessed, own } = item;
  const { standing, reason, weight, clause } = assessed;
  const title = typo(own ?? clause?.title ?? t('cycle.why.unknownRow'));
  return (
    <Table.Tr>
      <Table.Td data-label={t('cycle.why.action')}>{name(item, title)}</Table.Td>
      <Table.Td data-label={t('cycle.why.standing')}>
        <State tone={standingTones[standing]}>{t(`standing.${standing}`)}</State>
        {reason && <p>{t(`standing.reasons.${reason}`)}</p>}
        <ToRevise assessed={assessed} questions={questions} />
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
