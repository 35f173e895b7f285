import type { TFunction } from 'i18next'
import type { RefusalCase } from '../../../app/route.ts'

const hasFourSteps: ReadonlySet<RefusalCase> = new Set<RefusalCase>(['frozen', 'nvme'])

export function refusalSteps(refusal: RefusalCase, t: TFunction): string[] {
  const steps = ([1, 2, 3] as const).map((number) => t(`erasing.pages.refusals.${refusal}.step${number}`))
  return hasFourSteps.has(refusal)
    ? [...steps, t(`erasing.pages.refusals.${refusal as 'frozen' | 'nvme'}.step4`)]
    : steps
}
