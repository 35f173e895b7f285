import type { TFunction } from 'i18next'
import { type MachineSummary, machineTitle } from '../../../../shared/domain/machine.ts'
import { go } from '../../app/navigation.ts'
import { routeOfSection, sections } from '../../app/route.ts'
import { overlay } from './overlay.ts'

export type PaletteEntry = { id: string; words: string; kind: string; run: () => void }

export function paletteEntries(search: string, machines: readonly MachineSummary[], t: TFunction): PaletteEntry[] {
  const fixed = [...sectionEntries(t), ...actionEntries(t)]
  const wanted = plain(search)
  return [
    ...machines.map((machine) => machineEntry(machine, t)),
    ...fixed.filter((one) => plain(one.words).includes(wanted)),
  ]
}

function machineEntry(machine: MachineSummary, t: TFunction): PaletteEntry {
  const title = machineTitle(machine.manufacturer, machine.model)
  return {
    id: machine.id,
    words: title === null ? machine.assetTag : `${machine.assetTag} · ${title}`,
    kind: t('screens.shortcuts.machines'),
    run: () => go({ page: 'machine', machineId: machine.id, tab: null }),
  }
}

function sectionEntries(t: TFunction): PaletteEntry[] {
  return sections.map((page) => ({
    id: page,
    words: t(`screens.sections.${page}`),
    kind: t('screens.shortcuts.places'),
    run: () => go(routeOfSection(page)),
  }))
}

function actionEntries(t: TFunction): PaletteEntry[] {
  const kind = t('screens.shortcuts.actions')
  return [
    { id: 'take-reading', words: t('screens.reading.title'), kind, run: () => go({ page: 'take-reading' }) },
    { id: 'erasing-wall', words: t('erasing.pages.wall.title'), kind, run: () => go({ page: 'erasing-wall' }) },
    {
      id: 'erasing-training',
      words: t('erasing.pages.drives.toTraining'),
      kind,
      run: () => go({ page: 'erasing-training' }),
    },
    {
      id: 'erasing-refusals',
      words: t('erasing.pages.refusals.title'),
      kind,
      run: () => go({ page: 'erasing-refusals', refusal: null }),
    },
    { id: 'operators', words: t('screens.frame.switchOperator'), kind, run: () => overlay.set('operators') },
    { id: 'sheet', words: t('screens.shortcuts.title'), kind, run: () => overlay.set('sheet') },
  ]
}

/** "Réglages" is found by "reglages". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
