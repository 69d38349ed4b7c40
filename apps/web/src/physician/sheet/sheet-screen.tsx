import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { RevisionContent } from '../../referential/revision-content.js';
import { periodText } from '../../texts/dates.js';
import { Answered } from '../../ui/answered.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { actionQuery } from '../actions/action-queries.js';
import { StatusState } from '../actions/action-parts.js';
import { type Places, placesOf } from '../actions/placed.js';
import { inForceQuery } from '../../referential/queries.js';
import { DeclaredPanel } from './declared-panel.js';
import { EvidencePanel } from './evidence-panel.js';
import { Decision, Exchanges } from './exchanges.js';
import { History } from './history.js';
import { NextStepNotice } from './next-step-notice.js';
import { permittedOn } from './permitted.js';
import css from './sheet.module.css';
import { StandingPanel } from './standing-panel.js';
import { Withdraw } from './withdraw.js';

const nowhere: Places = new Map();

const SheetScreen = () => {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const action = useQuery(actionQuery(id));
  if (action.data) return <Sheet action={action.data} />;
  return (
    <Page title={t('sheet.title')} above={<Back />}>
      <Answered query={action} />
    </Page>
  );
};

const Back = () => {
  const { t } = useTranslation();
  return (
    <Link to="/actions" activeOptions={{ exact: true }}>
      {t('sheet.back')}
    </Link>
  );
};

/** All about one action. */
const Sheet = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const revision = useQuery(inForceQuery(action.specialty)).data;
  const places = useMemo(() => (revision ? placesOf(revision) : nowhere), [revision]);
  const content = useMemo(() => (revision ? RevisionContent.parse(revision.content) : undefined), [revision]);
  const unit = content?.weight?.abbreviation;
  const { title } = action;
  return (
    <Page
      title={title === null ? t('actions.untitled') : typo(title)}
      above={<Back />}
      lead={<Lead action={action} />}
      actions={<Actions action={action} />}
    >
      <NextStepNotice action={action} />
      <div className={css['columns']}>
        <div className={css['column']}>
          <Decision action={action} unit={unit} />
          <Exchanges action={action} />
          <StandingPanel action={action} places={places} unit={unit} questions={content?.questions ?? []} />
          <DeclaredPanel action={action} places={places} content={content} />
        </div>
        <div className={css['column']}>
          <EvidencePanel action={action} />
          <History action={action} />
        </div>
      </div>
    </Page>
  );
};

const Lead = ({ action: { status, first, last } }: { readonly action: DeclarationDetail }) => (
  <div className={css['lead']}>
    <StatusState status={status} />
    {first !== null && <span>{periodText(first, last ?? first)}</span>}
  </div>
);

const Actions = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const { id, status } = action;
  return (
    <>
      {(status === 'draft' || status === 'planned') && (
        <Button renderRoot={(props) => <Link to="/declarer" search={{ brouillon: id }} {...props} />}>
          {t('sheet.finish')}
        </Button>
      )}
      {permittedOn(action).correct && (
        <Button
          variant="default"
          leftSection={<Icon name="edit" size={18} />}
          renderRoot={(props) => <Link to="/declarer" search={{ brouillon: id }} {...props} />}
        >
          {t('sheet.correct')}
        </Button>
      )}
      <Withdraw action={action} />
    </>
  );
};

export const route = createLazyRoute('/actions/$id')({ component: SheetScreen });
