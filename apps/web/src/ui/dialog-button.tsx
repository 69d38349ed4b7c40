import { Button, type ButtonProps, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface DialogButtonProps extends Omit<ButtonProps, 'children'> {
  readonly label: string;
  /** The same with what it is about, where the label alone would not tell one button from another. */
  readonly about?: string;
  readonly title: string;
  readonly wide?: boolean;
  /** It stays where it is, and does nothing for now. */
  readonly off?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that asks first: what it does is said, and done, in a dialog. */
export const DialogButton = ({ label, about, title, wide, off, children, ...button }: DialogButtonProps) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        {...button}
        aria-label={about}
        aria-disabled={off || undefined}
        data-disabled={off || undefined}
        onClick={off ? undefined : open}
      >
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={title} size={wide ? 'lg' : 'md'}>
        {children(close)}
      </Modal>
    </>
  );
};
