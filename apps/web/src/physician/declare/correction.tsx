import { Textarea } from '@mantine/core';
import { type DeclaredAction, typo } from '@libs/contracts';
import { memo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { changesOf } from './changes.js';
import css from './declare.module.css';
import type { Typed } from './form.js';

interface ChangesProps {
  readonly existing: DeclarationDetail;
  readonly action: DeclaredAction | null;
  readonly attestation: DeclarationDetail['attestation'];
  readonly content: RevisionContent;
}

/** What the correction changes, before it is sent; the former version stays in the history. */
export const Changes = memo(({ existing, action, attestation, content }: ChangesProps) => {
  const { t } = useTranslation();
  const words = {
    yes: t('declare.questions.yes'),
    no: t('declare.questions.no'),
    unknown: t('declare.questions.unknown'),
    event: t('declare.correction.sameEvent'),
    attestations: { honour: t('declare.proof.attestations.honour'), simple: t('declare.proof.attestations.simple') },
  };
  const changes = action ? changesOf(existing, { action, attestation }, content, words) : [];
  const nothing = <span className="quiet">{t('declare.correction.nothing')}</span>;
  return (
    <section aria-labelledby="changes" className={css['recap']}>
      <h2 id="changes">{t('declare.correction.changes')}</h2>
      {changes.length === 0 && <p className="quiet">{t('declare.correction.none')}</p>}
      <dl className={css['changes']}>
        {changes.map(({ field, before, after }) => {
          const name = typeof field === 'string' ? t(`declare.correction.fields.${field}`) : typo(field.question);
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span className="quiet">{t('declare.correction.before')}</span>{' '}
                {before === null ? nothing : <del>{typo(before)}</del>}
              </dd>
              <dd>
                <span className="quiet">{t('declare.correction.after')}</span>{' '}
                {after === null ? nothing : <ins>{typo(after)}</ins>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="quiet">{t('declare.correction.kept')}</p>
    </section>
  );
});
Changes.displayName = 'Changes';

interface ReasonFieldProps {
  readonly form: UseFormReturn<Typed>;
  readonly error: string | undefined;
}

const LONGEST = 4000;

/** Why it is corrected: the committee and the history read it. */
export const ReasonField = ({ form, error }: ReasonFieldProps) => {
  const { t } = useTranslation();
  return (
    <section className={css['part']} aria-labelledby="why">
      <h2 id="why">{t('declare.correction.why')}</h2>
      <Textarea
        id="champ-reason"
        label={t('declare.correction.reason')}
        description={t('declare.correction.reasonHelp')}
        autosize
        minRows={2}
        maxLength={LONGEST}
        error={error}
        {...form.register('reason')}
      />
    </section>
  );
};
