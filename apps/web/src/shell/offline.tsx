import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/state.js';

/** Says that the device has no connection, for as long as that is so. */
export const Offline = () => {
  const { t } = useTranslation();
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return online ? null : (
    <Notice tone="pending" icon="alert" live>
      {t('shell.offline')}
    </Notice>
  );
};
