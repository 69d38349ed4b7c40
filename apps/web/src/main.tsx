import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/newsreader/wght.css';
import '@mantine/core/styles.css';
import './theme/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.js';
import { App } from './app/app.js';
import { keepFromCompiling } from './app/no-eval.js';
import { shareNonce } from './app/nonce.js';
import { startTexts } from './texts/i18n.js';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
startTexts();
shareNonce();
keepFromCompiling();
createRoot(root).render(
  <StrictMode>
    <App queries={createQueryClient()} />
  </StrictMode>,
);
