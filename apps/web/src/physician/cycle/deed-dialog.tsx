import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleCommand } from '@libs/contracts';
import type { CycleOverview } from '../../api/types.js';
import { DialogButton } from '../../ui/dialog-button.js';
import { Failure } from '../../ui/failure.js';
import { useCycleCommand } from './cycle-deeds.js';

interface DeedDialogProps {
  readonly cycle: CycleOverview;
  /** What the button that opens it says. */
  readonly label: string;
  readonly title: string;
  readonly confirm: string;
  readonly variant?: 'filled' | 'default';
  /** The command as filled in; undefined while something is missing. */
  readonly command: CycleCommand | undefined;
  readonly children: ReactNode;
}

/** Something that changes the cycle itself: said, filled in, then confirmed; a refusal is shown where it was asked. */
export const DeedDialog = (props: DeedDialogProps) => {
  const { label, title, variant = 'default' } = props;
  return (
    <DialogButton label={label} title={title} variant={variant}>
      {(close) => <DeedForm {...props} onClose={close} />}
    </DialogButton>
  );
};

const DeedForm = ({
  cycle,
  command,
  confirm,
  children,
  onClose,
}: DeedDialogProps & { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useCycleCommand(cycle);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (command) mutate(command, { onSuccess: onClose });
  };
  return (
    <form className="stack" onSubmit={send}>
      {children}
      {error && <Failure error={error} />}
      <div className="deeds">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {confirm}
        </Button>
      </div>
    </form>
  );
};
