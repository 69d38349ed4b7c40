import { typo } from '@libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../api/types.js';
import { inForceQuery } from './queries.js';
import { useActing } from '../session/acting.js';
import { dayText, instantText } from '../texts/dates.js';
import { Answered } from '../ui/answered.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Browse } from './browse.js';
import { ComparePanel } from './compare-panel.js';
import css from './referential.module.css';
import { RevisionContent } from './revision-content.js';
import { SpecialtyField } from './specialty-field.js';

const ReferentialScreen = () => {
  const { t } = useTranslation();
  const { specialties } = useActing();
  const { specialite } = route.useSearch();
  const navigate = route.useNavigate();
  const specialty = specialties.find((own) => own === specialite) ?? specialties[0];
  return (
    <Page title={t('referential.title')} lead={t('referential.lead')}>
      <SpecialtyField
        label={t('referential.specialty')}
        specialties={specialties}
        value={specialty}
        onChoose={(value) => void navigate({ search: { specialite: value } })}
      />
      {specialty === undefined ? <Empty title={t('referential.noSpecialty')} /> : <InForce specialty={specialty} />}
    </Page>
  );
};

const InForce = ({ specialty }: { readonly specialty: string }) => (
  <Answered query={useQuery(inForceQuery(specialty))}>{(revision) => <Revision revision={revision} />}</Answered>
);

type Published = Omit<Answer<'RevisionDetail'>, 'content'> & { readonly content?: unknown };

const Revision = ({ revision }: { readonly revision: Published }) => {
  const { t } = useTranslation();
  const content = useMemo(() => RevisionContent.parse(revision.content), [revision]);
  const { label, title, version, inForceFrom, publishedAt } = revision;
  const since =
    inForceFrom === null ? t('referential.always') : t('referential.inForce', { day: dayText(inForceFrom) });
  return (
    <>
      <div className={css['revision']}>
        <p className={css['revisionTitle']}>{typo(title ?? label)}</p>
        <p>
          <strong>{t('referential.revision', { version })}</strong> · {since}
        </p>
        <p className="quiet">{t('referential.published', { instant: instantText(publishedAt) })}</p>
      </div>
      <p className="quiet">
        {t('referential.general')} <Link to="/cycle">{t('referential.toCycle')}</Link>
      </p>
      <Browse content={content} />
      <ComparePanel specialty={revision.specialty} />
    </>
  );
};

export const route = createLazyRoute('/referentiel')({ component: ReferentialScreen });
