import './styles/fonts.css'
import './styles/mantine.css'
import 'virtual:mantine-variables.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { createRoot } from 'react-dom/client'
import { followChanges } from './api/changes.ts'
import { queryClient } from './api/query-client.ts'
import { App } from './app/App.tsx'
import { sessionQuery } from './features/session/use-session.ts'
import { startI18n } from './i18n/start-i18n.ts'

// Here and not beside the application: the page of a tested machine loads the same file, and may not ask this.
void followChanges()
// Asked while the words come: nothing can be drawn before both are there.
void queryClient.prefetchQuery(sessionQuery())
await startI18n()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
