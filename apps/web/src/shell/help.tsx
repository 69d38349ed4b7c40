import { Modal, Switch, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPreference, readPreference } from './preference.js';

/** The keys, all of them, and the switch for those of a single character (RGAA 12.10). */
export const Help = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [single, setSingle] = useState(() => readPreference('shortcuts') !== 'off');
  const keys = [
    ['Ctrl K, ⌘ K', t('shell.help.palette')],
    ['?', t('shell.help.help')],
    ['Échap', t('shell.help.close')],
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shell.help.open')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p>{t('shell.help.intro')}</p>
      <Table my="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shell.help.keys')}</Table.Th>
            <Table.Th>{t('shell.help.effect')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map(([key, effect]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <kbd>{key}</kbd>
              </Table.Td>
              <Table.Td>{effect}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        label={t('shell.help.single')}
        description={t('shell.help.singleWhy')}
        checked={single}
        onChange={({ currentTarget: { checked } }) => {
          setSingle(checked);
          keepPreference('shortcuts', checked ? 'on' : 'off');
        }}
      />
    </Modal>
  );
};
