import { codes } from '../../../../shared/i18n/fr/codes.ts'
import { screens } from '../../../../shared/i18n/fr/screens.ts'
import { units } from '../../../../shared/i18n/fr/units.ts'

/** The subjects that every page speaks of; papers and commands have words of their own that the page never loads. */
export const words = { codes, screens, units }
