import { ActionIcon } from '@mantine/core';
import { Icon, type IconName } from '../../ui/icon.js';

interface StepButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly off: boolean;
  readonly onClick: () => void;
}

/** One step through the events. Not `disabled` at the end: the button would let the focus go. */
export const StepButton = ({ label, icon, off, onClick }: StepButtonProps) => (
  <ActionIcon
    variant="default"
    size="lg"
    aria-label={label}
    title={label}
    aria-disabled={off || undefined}
    data-off={off || undefined}
    onClick={off ? undefined : onClick}
  >
    <Icon name={icon} size={18} />
  </ActionIcon>
);
