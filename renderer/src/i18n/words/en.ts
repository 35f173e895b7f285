import { codes } from '../../../../shared/i18n/en/codes.ts'
import { screens } from '../../../../shared/i18n/en/screens.ts'
import { units } from '../../../../shared/i18n/en/units.ts'

/** The subjects that every page speaks of; papers and commands have words of their own that the page never loads. */
export const words = { codes, screens, units }
