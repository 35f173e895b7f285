import { codes } from '../../../../shared/i18n/en/codes.ts'
import { screens } from '../../../../shared/i18n/en/screens.ts'
import { laterWords } from './later-en.ts'

/** All that the pages say. Papers and commands have words of their own that the page never loads. */
export const pageWords = { codes, screens, ...laterWords }
