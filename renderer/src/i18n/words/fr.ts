import { people } from '../../../../shared/i18n/fr/people.ts'
import { bench } from '../../../../shared/i18n/fr/screens/bench.ts'
import { errors, frame, scan, shortcuts, welcome } from '../../../../shared/i18n/fr/screens/frame.ts'
import { sections } from '../../../../shared/i18n/fr/screens/sections.ts'
import { units } from '../../../../shared/i18n/fr/units.ts'

/** What the entrance, the frame and the empty bench say: everything else comes with the first page that says it. */
export const words = { screens: { sections, frame, welcome, scan, shortcuts, errors, bench }, people, units }
