import type { Language } from '../../../shared/domain/document.ts'
import type { LabelTemplate } from '../../../shared/domain/labels/label-template.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { DrawnOrder } from './draw-order.ts'
import { type LabelPages, layPages } from './label-pages.ts'

/** The very same dots, the right way up: nobody reads a label on its side. */
export function asRead({ subjects, pages, dotsPerInch }: DrawnOrder, template: LabelTemplate): LabelPages {
  if (!template.isTurned) return pages
  const scenes = subjects.slice(0, 1).map(({ scene }) => scene)
  return layPages(scenes, { ...template, isTurned: false }, dotsPerInch, { x: 0, y: 0 }, null)
}

export function titleOf({ subjects }: DrawnOrder, language: Language): string {
  const assetTag = subjects
    .map((subject) => subject.assetTag)
    .slice(0, 5)
    .join(', ')
  return translator(language)('papers.label.title', { assetTag })
}

export function fileNameOf([first, ...others]: readonly { assetTag: string }[]): string {
  return others.length === 0 ? `${first?.assetTag}.pdf` : `${first?.assetTag}+${others.length}.pdf`
}
