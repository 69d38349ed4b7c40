import { Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { signOut } from '../session/session.js';
import { found } from '../texts/found.js';
import { Icon, type IconName } from '../ui/icon.js';
import { useNavigation } from './navigation.js';
import { openHelp } from './windows.js';
import css from './palette.module.css';

interface Offer {
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
}

const useOffers = (): Offer[] => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role, roles, changeRole } = useActing();
  const screens = useNavigation(role).map(({ label, icon, to }) => ({
    label: t(label),
    icon,
    run: () => void navigate({ to }),
  }));
  const others = roles
    .filter((held) => held !== role)
    .map((held) => ({
      label: t('shell.noRight.switch', { role: t(`roles.${held}`) }),
      icon: 'person' as const,
      run: () => {
        changeRole(held);
        void navigate({ to: '/' });
      },
    }));
  return [
    ...screens,
    ...others,
    { label: t('shell.help.open'), icon: 'help', run: openHelp },
    { label: t('shell.signOut'), icon: 'signOut', run: () => void signOut() },
  ];
};

/** Where one types a few letters to get anywhere. The list is driven by the arrows while the focus stays in the field. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const offers = useOffers().filter(({ label }) => found(label, typed));
  const choose = (offer: Offer | undefined) => {
    if (!offer) return;
    onClose();
    offer.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((at + step + offers.length) % Math.max(1, offers.length));
    } else if (event.key === 'Enter') choose(offers[at]);
  };
  return (
    <Modal opened onClose={onClose} title={t('shell.search')} yOffset="10vh">
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('shell.palette.placeholder')}
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={offers[at] ? `palette-${at}` : undefined}
        placeholder={t('shell.palette.placeholder')}
        leftSection={<Icon name="search" size={18} />}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setAt(0);
        }}
      />
      <div id="palette" role="listbox" aria-label={t('shell.palette.screens')} className={css['list']}>
        {offers.map((offer, index) => (
          <button
            key={offer.label}
            id={`palette-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => choose(offer)}
          >
            <Icon name={offer.icon} size={18} /> {offer.label}
          </button>
        ))}
      </div>
      {offers.length === 0 && <p className="quiet">{t('shell.palette.nothing')}</p>}
    </Modal>
  );
};
