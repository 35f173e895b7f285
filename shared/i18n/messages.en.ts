import { cli } from './en/cli.ts'
import { codes } from './en/codes.ts'
import { papers } from './en/papers.ts'
import { screens } from './en/screens.ts'
import { units } from './en/units.ts'

export const en = { cli, codes, papers, screens, units }
