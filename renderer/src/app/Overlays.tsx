import { lazy, Suspense } from 'react'
import { overlay } from '../features/shortcuts/overlay.ts'
import { withLaterWords } from '../i18n/start-i18n.ts'

const Palette = lazy(async () => ({
  default: (await withLaterWords(import('../features/shortcuts/Palette.tsx'))).Palette,
}))
const Sheet = lazy(async () => ({ default: (await import('../features/shortcuts/ShortcutSheet.tsx')).ShortcutSheet }))
const Operators = lazy(async () => ({
  default: (await withLaterWords(import('../features/session/OperatorDialog.tsx'))).OperatorDialog,
}))

export function Overlays() {
  const shown = overlay.use()
  const close = () => overlay.set(null)
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={close} />}
      {shown === 'sheet' && <Sheet onClose={close} />}
      {shown === 'operators' && <Operators onClose={close} />}
    </Suspense>
  )
}
