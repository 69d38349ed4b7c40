import { useTranslation } from 'react-i18next';
import { followerKey } from './names.js';

/** What the views of a rebuild are called together: its one view, or all of them. */
export const useViewsName = (): ((views: readonly string[]) => string) => {
  const { t } = useTranslation();
  return ([first, ...others]) =>
    first === undefined || others.length > 0 ? t('operator.rebuild.all') : t(`operator.names.${followerKey(first)}`);
};
