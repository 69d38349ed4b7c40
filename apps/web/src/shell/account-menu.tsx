import { Suspense, lazy, useState } from 'react';
import { AccountButton } from './account-button.js';

const load = () => import('./account-dropdown.js');
const Dropdown = lazy(() => load().then(({ AccountDropdown }) => ({ default: AccountDropdown })));

/** The account's menu, loaded when somebody goes near it. */
export const AccountMenu = () => {
  const [wanted, setWanted] = useState(false);
  const preload = () => void load();
  const closed = (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    />
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <Dropdown />
    </Suspense>
  ) : (
    closed
  );
};
