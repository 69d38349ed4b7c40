import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import { type ActionsSearch, askedOf, isFiltered } from './actions-search.js';

interface ExportMenuProps {
  readonly cycleId: string;
  readonly search: ActionsSearch;
}

const formats = ['csv', 'json'] as const;

const addressOf = (cycleId: string, format: (typeof formats)[number], search: ActionsSearch): string => {
  const asked = Object.entries(askedOf(search)).map(([name, value]): [string, string] => [name, String(value)]);
  const query = new URLSearchParams(asked).toString();
  return `/api/cycles/${cycleId}/declarations.${format}${query === '' ? '' : `?${query}`}`;
};

/** The actions as files: those that the filters leave, and it is said which. */
export const ExportMenu = ({ cycleId, search }: ExportMenuProps) => {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal={false} width={300}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={16} />}>
          {t('actions.export.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(isFiltered(search) ? 'actions.export.filtered' : 'actions.export.all')}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(cycleId, format, search)} download>
            {t(`actions.export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
