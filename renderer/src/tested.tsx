import './styles/fonts.css'
import './styles/mantine.css'
import 'virtual:mantine-variables.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { TestedApp } from './features/tested-machine/TestedApp.tsx'
import { startI18n, withLaterWords } from './i18n/start-i18n.ts'

await startI18n()
await withLaterWords(Promise.resolve())
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<TestedApp />)
