import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem.js';
import { signInAddress } from '../../session/session.js';
import { Failure } from '../../ui/failure.js';
import { Notice } from '../../ui/state.js';

/** Why a command did not go through; what was typed is kept, and the way out is one click away. */
export const RefusedDeed = ({ error, caseId }: { readonly error: unknown; readonly caseId: string }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  if (error === null) return null;
  if (codeOf(error) === 'identity.recent-login-required') return <RecentSignIn />;
  if (codeOf(error) !== 'request.precondition-failed') return <Failure error={error} />;
  return (
    <div role="alert">
      <Notice tone="pending" icon="alert" title={t('review.meanwhile.title')}>
        <p>{t('review.meanwhile.detail')}</p>
        <Button
          variant="default"
          mt="sm"
          onClick={() => void queries.invalidateQueries({ queryKey: ['case', caseId] })}
        >
          {t('review.meanwhile.again')}
        </Button>
      </Notice>
    </div>
  );
};

const RecentSignIn = () => {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice tone="pending" title={t('review.recent.title')}>
        <p>{t('review.recent.detail')}</p>
        <Button component="a" href={`${signInAddress()}&again=1`} mt="sm">
          {t('review.recent.button')}
        </Button>
      </Notice>
    </div>
  );
};
