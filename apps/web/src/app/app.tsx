import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { cssVariables, theme } from '../theme/theme.js';
import { createAppRouter } from './router.js';
import { styleNonce } from './nonce.js';

const colorSchemes = localStorageColorSchemeManager({ key: 'delibere.theme' });

export const App = ({ queries }: { readonly queries: QueryClient }) => {
  const [router] = useState(() => createAppRouter(queries));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
};
