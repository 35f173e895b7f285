import { codes } from '../../../../shared/i18n/en/codes.ts'
import { collection } from '../../../../shared/i18n/en/collection.ts'
import { derived } from '../../../../shared/i18n/en/derived.ts'
import { imports } from '../../../../shared/i18n/en/imports.ts'
import { screens } from '../../../../shared/i18n/en/screens.ts'
import { units } from '../../../../shared/i18n/en/units.ts'

/** The subjects that the page speaks of; papers and commands have words of their own that it never loads. */
export const words = { codes, collection, derived, imports, screens, units }
