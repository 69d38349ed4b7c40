import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '../api/problem.js';
import { Notice } from './state.js';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

const MISSING = 404;

/** Why something could not be shown or done, in words, with the way to try again where that may help. */
export const Failure = ({ error, onRetry }: FailureProps) => {
  const { t } = useTranslation();
  const { title, detail } = useWords(error);
  const isMissing = error instanceof ApiProblem && error.problem.status === MISSING;
  return (
    <div role="alert">
      <Notice tone={isMissing ? 'neutral' : 'missing'} icon={isMissing ? 'search' : 'alert'} title={title}>
        <p>{detail}</p>
        {onRetry && !isMissing && (
          <Button variant="default" mt="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </Notice>
    </div>
  );
};

const useWords = (error: unknown): { title: string; detail: string } => {
  const { t } = useTranslation();
  if (error instanceof ApiProblem) return { title: typo(error.problem.title), detail: typo(error.problem.detail) };
  if (error instanceof Unreachable) return { title: t('unreachable.title'), detail: t('unreachable.detail') };
  return { title: t('unexpected.title'), detail: t('unexpected.detail') };
};
