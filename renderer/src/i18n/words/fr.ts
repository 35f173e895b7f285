import { codes } from '../../../../shared/i18n/fr/codes.ts'
import { collection } from '../../../../shared/i18n/fr/collection.ts'
import { derived } from '../../../../shared/i18n/fr/derived.ts'
import { imports } from '../../../../shared/i18n/fr/imports.ts'
import { screens } from '../../../../shared/i18n/fr/screens.ts'
import { units } from '../../../../shared/i18n/fr/units.ts'

/** The subjects that the page speaks of; papers and commands have words of their own that it never loads. */
export const words = { codes, collection, derived, imports, screens, units }
