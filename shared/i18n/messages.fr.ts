import { cli } from './fr/cli.ts'
import { codes } from './fr/codes.ts'
import { papers } from './fr/papers.ts'
import { screens } from './fr/screens.ts'
import { units } from './fr/units.ts'

export const fr = { cli, codes, papers, screens, units }
