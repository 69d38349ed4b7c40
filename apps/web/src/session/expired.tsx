import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signInAddress } from './session.js';

/** Says that the session is over, above the screen as it was left. */
export const Expired = () => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('shell.expired.title')}
    >
      <p>{t('shell.expired.detail')}</p>
      <Button component="a" href={signInAddress()} mt="md" data-autofocus>
        {t('shell.expired.button')}
      </Button>
    </Modal>
  );
};
