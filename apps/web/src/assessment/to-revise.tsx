import { questionsToRevise, typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import type { AssessedDeclaration } from '../api/types.js';

interface ToReviseProps {
  readonly assessed: Pick<AssessedDeclaration, 'reason' | 'facts'>;
  readonly questions: readonly { readonly id: string; readonly label: string }[];
}

/** Which answers keep an action from counting, where an answer is what does. */
export const ToRevise = ({ assessed, questions }: ToReviseProps) => {
  const { t } = useTranslation();
  return questionsToRevise(assessed, questions).map(({ id, label }) => (
    <p key={id}>{typo(t('standing.revise', { question: label }))}</p>
  ));
};
