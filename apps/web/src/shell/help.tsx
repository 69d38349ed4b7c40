import { Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { declaredShortcuts, useHelpKey, useSingleKeys } from './shortcut-registry.js';
import { HelpKeySwitch, SingleKeysSwitch } from './single-keys-switch.js';
import { HELP_KEY } from './key-sequence.js';
import css from './help.module.css';

interface Line {
  readonly keys: string;
  readonly label: string;
}

/** The keys that work on this screen, all of them, and the switch for those of a single character (RGAA 12.10). */
export const Help = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const on = useSingleKeys();
  const byKey = useHelpKey();
  const always = [
    { keys: t('shell.searchShortcut'), label: t('shell.help.palette') },
    ...(byKey ? [{ keys: HELP_KEY, label: t('shell.help.help') }] : []),
    { keys: t('shell.help.escape'), label: t('shell.help.close') },
  ];
  return (
    <Modal opened onClose={onClose} title={t('shell.help.open')} size="lg">
      <p>{t('shell.help.intro')}</p>
      <Keys caption={t('shell.help.always')} lines={always} />
      <div className={css['switch']}>
        <HelpKeySwitch />
        <SingleKeysSwitch />
      </div>
      <Keys
        caption={t(on ? 'shell.help.here' : 'shell.help.hereOff')}
        lines={declaredShortcuts().filter(({ keys }) => keys !== HELP_KEY)}
      />
    </Modal>
  );
};

const Keys = ({ caption, lines }: { readonly caption: string; readonly lines: readonly Line[] }) => {
  const { t } = useTranslation();
  return (
    <Table className={css['keys'] ?? ''} captionSide="top">
      <Table.Caption>{caption}</Table.Caption>
      <Table.Thead className="sr-only">
        <Table.Tr>
          <Table.Th scope="col">{t('shell.help.keys')}</Table.Th>
          <Table.Th scope="col">{t('shell.help.effect')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ keys, label }) => (
          <Table.Tr key={`${keys} ${label}`}>
            <Table.Td>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </Table.Td>
            <Table.Td>{label}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
