import { typo } from '@libs/contracts';
import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import type { Question } from '../../referential/revision-content.js';
import css from './declare.module.css';
import type { Typed } from './form.js';

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly answers: Typed['answers'];
  readonly error: string | undefined;
  readonly onAnswer: (id: string, answer: boolean | string) => void;
}

/** The questions of the row; one that is left alone is « non précisé », and never taken as a yes. */
export const Questions = ({ questions, answers, error, onAnswer }: QuestionsProps) => {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <section id="champ-answers" tabIndex={-1} className={css['part']} aria-labelledby="questions">
      <h2 id="questions">{t('declare.questions.title')}</h2>
      {questions.map((question) => (
        <OneQuestion
          key={question.id}
          question={question}
          given={answers[question.id]}
          onAnswer={(answer) => onAnswer(question.id, answer)}
        />
      ))}
      {error !== undefined && <p className={css['fault']}>{error}</p>}
    </section>
  );
};

interface OneQuestionProps {
  readonly question: Question;
  readonly given: boolean | string | undefined;
  readonly onAnswer: (answer: boolean | string) => void;
}

const OneQuestion = ({ question, given, onAnswer }: OneQuestionProps) => {
  const { t } = useTranslation();
  const { type, label, help, choices, unit } = question;
  const said = { label: typo(label), description: help === undefined ? undefined : typo(help) };
  if (type === 'yes-no')
    return (
      <Radio.Group
        {...said}
        value={typeof given === 'boolean' ? String(given) : ''}
        onChange={(value) => onAnswer(value === 'true')}
      >
        <div className={css['choices']}>
          <Radio value="true" label={t('declare.questions.yes')} />
          <Radio value="false" label={t('declare.questions.no')} />
        </div>
      </Radio.Group>
    );
  const value = typeof given === 'string' ? given : '';
  if (type === 'choice')
    return (
      <ChoiceField
        {...said}
        value={value}
        onChoose={onAnswer}
        any={t('declare.questions.choose')}
        options={choices.map((choice) => ({ value: choice.id, label: typo(choice.label) }))}
      />
    );
  return (
    <TextInput
      {...said}
      value={value}
      maxLength={200}
      inputMode={type === 'number' ? 'decimal' : 'text'}
      rightSection={unit === undefined ? null : <span aria-hidden="true">{unit}</span>}
      onChange={({ currentTarget }) => onAnswer(currentTarget.value)}
    />
  );
};
