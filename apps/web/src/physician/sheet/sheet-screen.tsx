import { useQuery } from '@tanstack/react-query';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { periodText } from '../../texts/dates.js';
import { typo } from '../../texts/typo.js';
import { Answered } from '../../ui/answered.js';
import { Page } from '../../ui/page.js';
import { actionQuery } from '../actions/action-queries.js';
import { StatusState } from '../actions/action-parts.js';
import { type Places, placesOf } from '../actions/placed.js';
import { inForceQuery } from '../queries.js';
import { StandingPanel } from './standing-panel.js';

const nowhere: Places = new Map();

const SheetScreen = () => {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const action = useQuery(actionQuery(id));
  if (action.data) return <Sheet action={action.data} />;
  return (
    <Page title={t('sheet.title')} above={<Back />}>
      <Answered query={action}>{() => null}</Answered>
    </Page>
  );
};

const Back = () => {
  const { t } = useTranslation();
  return <Link to="/actions">{t('sheet.back')}</Link>;
};

/** All about one action. */
const Sheet = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const revision = useQuery(inForceQuery(action.specialty)).data;
  const places = useMemo(() => (revision ? placesOf(revision) : nowhere), [revision]);
  const { title, status, first, last } = action;
  const lead = (
    <>
      <StatusState status={status} /> {first !== null && periodText(first, last ?? first)}
    </>
  );
  return (
    <Page title={title === null ? t('actions.untitled') : typo(title)} above={<Back />} lead={lead}>
      <StandingPanel action={action} places={places} />
    </Page>
  );
};

export const route = createLazyRoute('/actions/$id')({ component: SheetScreen });
