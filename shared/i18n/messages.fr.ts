import { cli } from './fr/cli.ts'
import { codes } from './fr/codes.ts'
import { commands } from './fr/commands.ts'
import { exports } from './fr/exports.ts'
import { papers } from './fr/papers.ts'
import { screens } from './fr/screens.ts'
import { units } from './fr/units.ts'

export const fr = { cli, codes, commands, exports, papers, screens, units }
