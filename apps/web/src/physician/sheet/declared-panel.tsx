import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { dayText, periodText } from '../../texts/dates.js';
import { Fact } from '../../ui/fact.js';
import { Panel } from '../../ui/page.js';
import type { Places } from '../actions/placed.js';
import { answersWords, quantityWords, variantWords } from '../../referential/declared-words.js';
import css from './sheet.module.css';

interface DeclaredPanelProps {
  readonly action: DeclarationDetail;
  readonly places: Places;
  readonly content: RevisionContent | undefined;
}

/** The action as declared, in the words of its row. */
export const DeclaredPanel = ({ action, places, content }: DeclaredPanelProps) => {
  const { t } = useTranslation();
  const { row, first, last, declaredOn, attestation, remark } = action;
  const place = row === null ? undefined : places.get(row);
  const nothing = t('sheet.declared.nothing');
  return (
    <Panel title={t('sheet.declared.title')}>
      <dl className={css['facts']}>
        <Fact name={t('sheet.declared.row')}>{place ? typo(t('sheet.declared.rowLink', { ...place })) : nothing}</Fact>
        <Fact name={t('sheet.declared.dates')}>{first === null ? nothing : periodText(first, last ?? first)}</Fact>
        {content && <InWordsOfTheRow action={action.action} content={content} />}
        {attestation && (
          <Fact name={t('sheet.declared.attestation')}>{t(`sheet.declared.attestations.${attestation}`)}</Fact>
        )}
        {declaredOn !== null && <Fact name={t('sheet.declared.on')}>{dayText(declaredOn)}</Fact>}
        {remark !== null && <Fact name={t('sheet.declared.remark')}>{remark}</Fact>}
      </dl>
    </Panel>
  );
};

interface InWordsProps {
  readonly action: DeclarationDetail['action'];
  readonly content: RevisionContent;
}

const InWordsOfTheRow = ({ action, content }: InWordsProps) => {
  const { t } = useTranslation();
  const [yes, no, unknown] = [t('sheet.declared.yes'), t('sheet.declared.no'), t('sheet.declared.unknown')];
  const variant = variantWords(action, content);
  return (
    <>
      <Fact name={t('sheet.declared.quantity')}>{quantityWords(action, content) ?? t('sheet.declared.nothing')}</Fact>
      {variant !== undefined && <Fact name={t('sheet.declared.variant')}>{typo(variant)}</Fact>}
      {action.continuous && <Fact name={t('sheet.declared.continuous')}>{yes}</Fact>}
      {answersWords(action, content, { yes, no, unknown }).map(({ question, answer }) => (
        <Fact key={question} name={typo(question)}>
          {typo(answer)}
        </Fact>
      ))}
    </>
  );
};
