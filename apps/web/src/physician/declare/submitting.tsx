import { Button } from '@mantine/core';
import type { DeclaredAction } from '@libs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import type { RevisionContent, Row } from '../../referential/revision-content.js';
import { Failure } from '../../ui/failure.js';
import { Changes } from './correction.js';
import css from './declare.module.css';
import { type Typed, attestationOf } from './form.js';
import { PreviewPanel } from './preview-panel.js';
import { Recap } from './recap.js';
import type { usePreview } from './use-preview.js';

interface SubmittingProps {
  readonly form: {
    readonly typed: Typed;
    readonly row: Row | undefined;
    readonly content: RevisionContent;
    /** Null until it is complete. */
    readonly action: DeclaredAction | null;
  };
  readonly files: number;
  readonly preview: ReturnType<typeof usePreview>;
  readonly lacksProof: boolean;
  /** What it corrects; undefined for what was not declared yet. */
  readonly corrected: DeclarationDetail | undefined;
  readonly sending: boolean;
  readonly failure: Error | null;
  readonly saved: boolean;
  /** How what is typed stands on the server. */
  readonly autosave: ReactNode;
  readonly onSave: () => void;
}

/** What it leads to, what is about to be sent, and the one button that sends it, with why it was refused beside it. */
export const Submitting = (props: SubmittingProps) => {
  const { form, files, preview, lacksProof, corrected } = props;
  const { typed, row, content, action } = form;
  const unit = content.weight?.abbreviation;
  return (
    <div className={css['aside']}>
      <PreviewPanel
        preview={preview}
        asked={action !== null}
        unit={unit}
        questions={content.questions}
        lacksProof={lacksProof}
      />
      {corrected && (
        <Changes existing={corrected} action={action} attestation={attestationOf(typed)} content={content} />
      )}
      <Recap typed={typed} row={row} content={content} files={files} />
      <Buttons {...props} />
    </div>
  );
};

const Buttons = ({
  corrected,
  sending,
  failure,
  saved,
  autosave,
  onSave,
}: Pick<SubmittingProps, 'corrected' | 'sending' | 'failure' | 'saved' | 'autosave' | 'onSave'>) => {
  const { t } = useTranslation();
  return (
    <>
      {failure && <Failure error={failure} />}
      <p className="quiet">{t(corrected ? 'declare.correction.submitWhy' : 'declare.submitWhy')}</p>
      <div className={css['buttons']}>
        <Button type="submit" size="md" loading={sending}>
          {t(corrected ? 'declare.correction.submit' : 'declare.submit')}
        </Button>
        {!corrected && (
          <Button variant="default" size="md" onClick={onSave}>
            {t('declare.save')}
          </Button>
        )}
      </div>
      <div role="status" className="quiet">
        {saved && t('declare.saved')}
      </div>
      {autosave}
    </>
  );
};
