import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { useShortcuts } from '../../shell/shortcut-registry.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { KeyHint } from '../key-hint.js';
import type { CaseDetail } from '../queries.js';
import type { RuleBook } from '../rule-book.js';
import { asTyped } from '../../texts/numbers.js';
import { ConditionsBox } from './conditions-box.js';
import { useDeed } from './deeds.js';
import css from './dossier.module.css';
import { useKept } from './kept.js';
import { RefusedDeed } from './refused-deed.js';
import { VerdictForm } from './verdict-form.js';
import { type Outcome, type Verdict, choosing, decisionCommand, noVerdict, opinionCommand } from './verdict.js';

interface VerdictPanelProps {
  readonly dossier: CaseDetail;
  readonly book: RuleBook;
  readonly kind: 'opinion' | 'decision';
  /** The version that the person has seen. */
  readonly version: number;
  /** How many pieces the person has marked as seen. */
  readonly seen: number;
}

const outcomes = ['accepted', 'refused'] as const;
const keyOf = { accepted: 'f', refused: 'd' } as const;

const start = ({ opinion }: CaseDetail, kind: 'opinion' | 'decision'): Verdict => ({
  ...noVerdict,
  weight: kind === 'decision' && opinion?.weight != null ? asTyped(opinion.weight) : '',
});

/** The opinion of the reader or the decision of the chair: two buttons, then what it needs, a recap and one button. */
export const VerdictPanel = ({ dossier, book, kind, version, seen }: VerdictPanelProps) => {
  const { t } = useTranslation();
  const { me } = useActing();
  const { value, change, forget } = useKept(`delibere.${kind}.${me.accountId}.${dossier.id}`, start(dossier, kind));
  const deed = useDeed({ id: dossier.id, version }, forget);
  const criteria = kind === 'opinion' ? dossier.criteria : [];
  const expected = {
    criteria: criteria.map(({ id }) => id),
    weighs: dossier.weighs,
    opinion: kind === 'decision' ? dossier.opinion : null,
  };
  const { outcome } = value;
  const choose = (chosen: Outcome) => change(choosing(value, chosen, expected.criteria));
  const send = (chosen: Outcome) => {
    const command = kind === 'opinion' ? opinionCommand : decisionCommand;
    deed.mutate({ command: command(value, chosen, expected), done: kind });
  };
  useShortcuts(
    outcomes.map((one) => ({ keys: keyOf[one], label: t(`review.${kind}.${one}`), run: () => choose(one) })),
  );
  return (
    <Panel title={t(`review.${kind}.mine`)}>
      {kind === 'decision' && <ConditionsBox dossier={dossier} seen={seen} />}
      {kind === 'opinion' && dossier.opinion && <p className="quiet">{t('review.opinion.again')}</p>}
      <p>{t('review.form.choose')}</p>
      <div className={css['choices']}>
        {outcomes.map((one) => (
          <Button
            key={one}
            size="md"
            variant={one === outcome ? 'filled' : 'default'}
            aria-pressed={one === outcome}
            leftSection={<Icon name={one === 'accepted' ? 'check' : 'cross'} size={18} />}
            rightSection={<KeyHint keys={keyOf[one]} />}
            onClick={() => choose(one)}
          >
            {t(`review.${kind}.${one}`)}
          </Button>
        ))}
      </div>
      {outcome && (
        <VerdictForm
          key={value.outcome}
          {...{ kind, value, change, expected, criteria, outcome }}
          unit={book.weight?.abbreviation ?? ''}
          busy={deed.isPending}
          onSend={() => send(outcome)}
          onCancel={() => {
            deed.reset();
            change({ outcome: undefined } as Partial<Verdict>);
          }}
        />
      )}
      <RefusedDeed error={deed.error} caseId={dossier.id} />
    </Panel>
  );
};
