import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '../api/http.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'vestibule-color-scheme' });

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused it refuses again; what did not arrive is worth another try.
      retry: (failures, error) => !(error instanceof Problem && error.status < 500) && failures < 2,
      staleTime: 2_000,
    },
    // Without a network an act fails at once, and says so. Kept until the network is back it would be done hours later, with nobody looking.
    mutations: { networkMode: 'always' },
  },
});

/** Puts the page up, with everything that every page needs around it. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queries}>
          <ErrorBoundary>{page}</ErrorBoundary>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
