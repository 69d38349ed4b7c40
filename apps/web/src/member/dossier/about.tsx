import { typo } from '@libs/contracts';
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answersWords, quantityWords, variantWords } from '../../referential/declared-words.js';
import { useActing } from '../../session/acting.js';
import { dayText, periodText } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { Answered } from '../../ui/answered.js';
import { ClauseButton } from '../../ui/clause.js';
import { Fact } from '../../ui/fact.js';
import { Panel } from '../../ui/page.js';
import { Notice, State } from '../../ui/state.js';
import { type CaseDetail, precedentsQuery } from '../queries.js';
import { type RuleBook, clauseOf } from '../rule-book.js';
import css from './dossier.module.css';
import { useKept } from './kept.js';

interface AboutProps {
  readonly dossier: CaseDetail;
  readonly book: RuleBook;
}

/** The action as it was declared, in the words of the référentiel. */
export const DeclaredFacts = ({ dossier: { action, row, requestedOn, ground }, book }: AboutProps) => {
  const { t } = useTranslation();
  const { first, last, quantity, listEntry } = action ?? {};
  const variant = variantWords({ row, variant: action?.variant }, book);
  const [yes, no, unknown] = [t('review.action.yes'), t('review.action.no'), t('review.action.unknown')];
  return (
    <Panel title={t('review.action.title')}>
      <dl className={css['facts']}>
        {first && last && <Fact name={t('review.action.dates')}>{periodText(first, last)}</Fact>}
        {quantity !== undefined && (
          <Fact name={t('review.action.quantity')}>{quantityWords(action ?? {}, book) ?? numberText(quantity)}</Fact>
        )}
        {variant && <Fact name={t('review.action.variant')}>{typo(variant)}</Fact>}
        {listEntry && <Fact name={t('review.action.list')}>{t('review.action.onList')}</Fact>}
        <Fact name={t('review.action.requested')}>
          {dayText(requestedOn)} – {t(`review.grounds.${ground}`)}
        </Fact>
        {answersWords(action ?? {}, book, { yes, no, unknown }).map(({ question, answer }) => (
          <Fact key={question} name={typo(question)}>
            {typo(answer)}
          </Fact>
        ))}
      </dl>
      <p className="quiet">{t('review.action.context')}</p>
    </Panel>
  );
};

/** What the row expects, as marks that the reader ticks for himself. */
export const RuleChecklist = ({ dossier: { id, row, status }, book }: AboutProps) => {
  const { t } = useTranslation();
  const { me } = useActing();
  const { value, change } = useKept<Record<string, boolean>>(`delibere.marks.${me.accountId}.${id}`, {});
  const rule = book.rules.get(row);
  if (!rule) return <Notice tone="info">{t('review.rule.missing')}</Notice>;
  const lists = {
    expectations: rule.expectations.length > 0 ? rule.expectations : rule.column,
    evidence: rule.evidence.items.map(({ text }) => text),
  };
  const isOver = status === 'decided' || status === 'closed';
  const isEmpty = lists.expectations.length + lists.evidence.length === 0;
  return (
    <Panel
      title={t('review.rule.title')}
      aside={<ClauseButton clause={clauseOf(rule, book)} about={typo(rule.title)} />}
    >
      <p className="quiet">{isEmpty ? t('review.rule.nothing') : !isOver && t('review.rule.intro')}</p>
      {(['expectations', 'evidence'] as const).map(
        (list) =>
          lists[list].length > 0 && (
            <fieldset key={list} className={css['marks']}>
              <legend>{t(`review.rule.${list}`)}</legend>
              {isOver ? (
                <ul className={css['expected']}>
                  {lists[list].map((text) => (
                    <li key={text}>{typo(text)}</li>
                  ))}
                </ul>
              ) : (
                lists[list].map((text, at) => (
                  <Checkbox
                    key={text}
                    label={typo(text)}
                    checked={value[`${list}-${at}`] ?? false}
                    onChange={({ currentTarget }) => change({ [`${list}-${at}`]: currentTarget.checked })}
                  />
                ))
              )}
            </fieldset>
          ),
      )}
    </Panel>
  );
};

/** What the committee ruled before on the same row, nobody named. */
export const Precedents = ({ dossier: { id: own, specialty, row } }: { readonly dossier: CaseDetail }) => {
  const { t } = useTranslation();
  const precedents = useQuery(precedentsQuery(specialty, row));
  return (
    <Panel title={t('review.precedents.title')}>
      <Answered query={precedents} lines={3}>
        {({ items }) =>
          items.every(({ id }) => id === own) ? (
            <p className="quiet">{t('review.precedents.none')}</p>
          ) : (
            <ul className={css['precedents']}>
              {items
                .filter(({ id }) => id !== own)
                .map(({ id, title, outcome, decidedOn, reasons }) => (
                  <li key={id}>
                    <p>
                      <strong>{typo(title ?? t('review.untitled'))}</strong>
                    </p>
                    <p>
                      <State tone={outcome === 'accepted' ? 'done' : 'missing'}>
                        {t(`review.precedents.${outcome}`)}
                      </State>{' '}
                      <span className="quiet">{dayText(decidedOn)}</span>
                    </p>
                    {reasons && <p>{typo(reasons)}</p>}
                  </li>
                ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
};
