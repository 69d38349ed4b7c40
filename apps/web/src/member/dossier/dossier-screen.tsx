import { typo } from '@libs/contracts';
import '../texts.js';
import { useQuery } from '@tanstack/react-query';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem.js';
import { useActing } from '../../session/acting.js';
import { dayText, todayInParis } from '../../texts/dates.js';
import { Answered } from '../../ui/answered.js';
import { Page, Panel } from '../../ui/page.js';
import { Notice, State } from '../../ui/state.js';
import { statusTone, urgencyTone } from '../clock.js';
import { Done } from '../done.js';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { seenCount } from '../evidence/seen.js';
import { type CaseDetail, caseQuery, ruleBookQuery } from '../queries.js';
import type { RuleBook } from '../rule-book.js';
import { useWords } from '../words.js';
import { DeclaredFacts, Precedents, RuleChecklist } from './about.js';
import { Changed } from './changed.js';
import { ConditionsBox } from './conditions-box.js';
import css from './dossier.module.css';
import { useKept } from './kept.js';
import { useOpened } from './opened.js';
import { OtherDeeds } from './other-deeds.js';
import { Decision, Exchanges, Opinion } from './said.js';
import { partOf, readsOpinion } from './part.js';
import { ReaderPanel } from './reader-panel.js';
import { Unsent } from './unsent.js';
import { VerdictPanel } from './verdict-panel.js';

const DossierScreen = () => {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const dossier = useQuery(caseQuery(id));
  if (dossier.data && codeOf(dossier.error) === 'request.not-found') return <Gone caseId={id} />;
  if (dossier.data) return <Dossier key={id} dossier={dossier.data} />;
  return (
    <Page title={t('review.dossier')} above={<BackLink />}>
      <Answered query={dossier} />
    </Page>
  );
};

/** The case was open here and is not this person's any more. */
const Gone = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation();
  return (
    <Page title={t('review.dossier')} above={<BackLink />} narrow>
      <Notice tone="past" title={t('review.gone.title')} live>
        <p>{t('review.gone.detail')}</p>
      </Notice>
      <Unsent caseId={caseId} />
    </Page>
  );
};

const BackLink = () => {
  const { t } = useTranslation();
  return (
    <Link to="/dossiers" className={css['back'] ?? ''}>
      {t('review.back')}
    </Link>
  );
};

const Dossier = ({ dossier }: { readonly dossier: CaseDetail }) => {
  const { t } = useTranslation();
  const { me } = useActing();
  const book = useQuery(ruleBookQuery(dossier.specialty));
  const { value: marks, change } = useKept<Record<string, boolean>>(`delibere.seen.${me.accountId}.${dossier.id}`, {});
  return (
    <Page
      title={typo(dossier.action?.title ?? t('review.untitled'))}
      above={<BackLink />}
      lead={<Where dossier={dossier} book={book.data} />}
    >
      <Done />
      <div className={css['columns']}>
        <div className={css['evidence']}>
          <EvidencePanel dossier={dossier} marks={marks} onMark={change} />
        </div>
        <div className={css['column']}>
          <Answered query={book}>
            {(rules) => <Examination dossier={dossier} book={rules} seen={seenCount(dossier.evidence, marks)} />}
          </Answered>
        </div>
      </div>
    </Page>
  );
};

const Where = ({ dossier, book }: { readonly dossier: CaseDetail; readonly book: RuleBook | undefined }) => {
  const { t } = useTranslation();
  const words = useWords();
  const { title, place } = words.rule(book, dossier.row);
  const { deadline, status, escalated } = dossier;
  return (
    <div className={css['where']}>
      <span>{place === '' ? title : `${title} – ${place}`}</span>
      <span className={css['states']}>
        <State tone={statusTone(status)}>{t(`review.statuses.${status}`)}</State>
        {deadline && (
          <State tone={urgencyTone(dossier)} icon="clock">
            {t('review.deadline', { day: dayText(deadline) })} ({words.clock(deadline).toLowerCase()})
          </State>
        )}
        {escalated && (
          <State tone="missing" icon="alert">
            {t('review.escalated')}
          </State>
        )}
      </span>
    </div>
  );
};

interface ExaminationProps {
  readonly dossier: CaseDetail;
  readonly book: RuleBook;
  readonly seen: number;
}

/** The right side: first what the person has to do here, then what it rests on. */
const Examination = ({ dossier, book, seen }: ExaminationProps) => {
  const { t } = useTranslation();
  const { me, role } = useActing();
  const { verdict, leaves, asks, assigns, waiting } = partOf(
    dossier,
    { accountId: me.accountId, role },
    todayInParis(),
  );
  const opened = useOpened(dossier);
  const { version } = opened;
  const isOver = waiting === 'decided' || waiting === 'closed';
  return (
    <>
      <Changed opened={opened} />
      {waiting && <Awaited dossier={dossier} waiting={waiting} />}
      {waiting && !isOver && role === 'chair' && (
        <Panel title={t('review.decision.mine')}>
          <ConditionsBox dossier={dossier} seen={seen} />
        </Panel>
      )}
      {verdict ? (
        <VerdictPanel dossier={dossier} book={book} kind={verdict} version={version} seen={seen} />
      ) : (
        <Unsent caseId={dossier.id} />
      )}
      {leaves && <OtherDeeds dossier={dossier} mayAsk={asks} version={version} />}
      {assigns && <ReaderPanel dossier={dossier} opened={opened} />}
      <Decision dossier={dossier} book={book} />
      {readsOpinion(dossier, { accountId: me.accountId, role }) && <Opinion dossier={dossier} book={book} />}
      <DeclaredFacts dossier={dossier} book={book} />
      <RuleChecklist dossier={dossier} book={book} />
      <Exchanges dossier={dossier} />
      <Precedents dossier={dossier} />
    </>
  );
};

type Waiting = NonNullable<ReturnType<typeof partOf>['waiting']>;

const Awaited = ({ dossier, waiting }: { readonly dossier: CaseDetail; readonly waiting: Waiting }) => {
  const { t } = useTranslation();
  const dueOn = dossier.informationRequests.at(-1)?.dueOn;
  return (
    <Notice tone={waiting === 'decided' || waiting === 'closed' ? 'past' : 'info'}>
      {t(`review.waiting.${waiting}`, {
        reader: dossier.readerName ?? t('review.noReader'),
        day: dueOn ? dayText(dueOn) : '',
      })}
    </Notice>
  );
};

export const route = createLazyRoute('/dossiers/$id')({ component: DossierScreen });
