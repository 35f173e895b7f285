import type { Measure } from '../../../../shared/domain/testing/result.ts'
import type { fr } from '../../../../shared/i18n/messages.fr.ts'
import type { useWords } from '../../i18n/use-words.ts'

type Known = keyof typeof fr.testing.unattended.measure

/** "meilleur signal −48 dBm": a measure by its name; one that has no words goes by its own. */
export function measureWords(
  { name, value, unit }: Measure,
  { t, number }: Pick<ReturnType<typeof useWords>, 't' | 'number'>,
): string {
  const told = t(`testing.unattended.measure.${name as Known}`, { defaultValue: name })
  // A no-break space keeps the figure and its unit together.
  const figure = unit === null ? number(value) : `${number(value)}\u00a0${unit}`
  return `${told} ${figure}`
}
