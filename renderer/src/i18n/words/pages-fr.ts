import { codes } from '../../../../shared/i18n/fr/codes.ts'
import { screens } from '../../../../shared/i18n/fr/screens.ts'
import { laterWords } from './later-fr.ts'

/** All that the pages say. Papers and commands have words of their own that the page never loads. */
export const pageWords = { codes, screens, ...laterWords }
