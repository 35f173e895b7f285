import type { screens as fr } from '../fr/screens.ts'
import type { Translated } from '../translated.ts'
import { bench, machine, nextAction } from './screens/bench.ts'
import { errors, frame, scan, shortcuts, welcome } from './screens/frame.ts'
import { batches, figures, intakes, settings } from './screens/lists.ts'
import { facts, reading } from './screens/reading.ts'
import { sections } from './screens/sections.ts'
import { erasure, grade, journal, papers } from './screens/stages.ts'
import { testFigures } from './screens/test-figures.ts'

export const screens = {
  sections,
  frame,
  welcome,
  scan,
  shortcuts,
  errors,
  bench,
  machine,
  nextAction,
  reading,
  facts,
  erasure,
  grade,
  papers,
  journal,
  intakes,
  batches,
  figures,
  testFigures,
  settings,
} satisfies Translated<typeof fr>
