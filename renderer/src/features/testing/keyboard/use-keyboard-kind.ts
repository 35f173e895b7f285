import { useEffect, useState } from 'react'
import type { KeyboardLayout } from '../../../../../shared/domain/testing/keyboard-layouts.ts'
import { type KeyboardLegends, legendsOfHost } from '../../../../../shared/domain/testing/keyboard-legends.ts'
import type { KnownOfMachine } from '../test-props.ts'

type LayoutMap = { get: (code: string) => string | undefined }
type HostKeyboard = { getLayoutMap?: () => Promise<LayoutMap> }

export type KeyboardKind = KeyboardLayout & { legends: KeyboardLegends }

/** What the keyboard on the desk is, as far as the host knows; the person corrects the rest. A key that only ISO has settles the form. */
export function useKeyboardKind(known: KnownOfMachine, language: 'fr' | 'en', hasIsoKey: boolean) {
  const [chosen, setChosen] = useState<Partial<KeyboardKind>>({})
  const [hostLegends, setHostLegends] = useState<KeyboardLegends | null>(null)
  useEffect(() => {
    const { keyboard } = navigator as { keyboard?: HostKeyboard }
    // Only Chromium has it, and only on a secure page.
    void keyboard?.getLayoutMap?.().then((map) => setHostLegends(legendsOfHost((code) => map.get(code))))
  }, [])
  const legends = chosen.legends ?? hostLegends ?? (language === 'fr' ? 'azerty' : 'qwerty')
  const kind: KeyboardKind = {
    legends,
    form: chosen.form ?? (legends === 'azerty' || hasIsoKey ? 'iso' : 'ansi'),
    size: chosen.size ?? (known.kind === null || known.kind === 'laptop' ? 'compact' : 'full'),
  }
  return { kind, choose: (part: Partial<KeyboardKind>) => setChosen({ ...chosen, ...part }) }
}
