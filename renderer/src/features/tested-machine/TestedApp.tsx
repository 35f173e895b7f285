import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryClient } from '../../api/query-client.ts'
import { colourSchemeManager } from '../../app/colour-scheme.ts'
import { ErrorBoundary } from '../../app/ErrorBoundary.tsx'
import { theme } from '../../theme/mantine-theme.ts'
import { listenToKeys } from '../shortcuts/listen-to-keys.ts'
import { followTested } from './follow-tested.ts'
import { TestedScreen } from './TestedScreen.tsx'

void followTested()

/** The page of a machine under test: its own tests, on its own screen, and nothing else of the workshop. */
export function TestedApp() {
  useEffect(listenToKeys, [])
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colourSchemeManager}
      withCssVariables={false}
      withStaticClasses={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <TestedScreen />
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  )
}
