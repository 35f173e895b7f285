import './styles/fonts.css'
import './styles/mantine.css'
import 'virtual:mantine-variables.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { startI18n, withLaterWords } from './i18n/start-i18n.ts'

await startI18n()
// Apart: what both pages stand on is one file, and neither waits for what only the other shows.
const { TestedApp } = await withLaterWords(import('./features/tested-machine/TestedApp.tsx'))
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<TestedApp />)
