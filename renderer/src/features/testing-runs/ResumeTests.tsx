import { useQuery } from '@tanstack/react-query'
import type { UnfinishedTests } from '../../../../shared/domain/testing/unattended-run.ts'
import { api } from '../../api/client.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'

/** What a power cut broke off: "Reprendre GC26-00042-7 : 3 tests faits, Mémoire 40 %". */
export function ResumeTests() {
  const unfinished = useQuery(api.testing.unfinished.queryOptions())
  return unfinished.data?.map((one) => <ResumeLink key={one.machineId} unfinished={one} />)
}

function ResumeLink({ unfinished: { machineId, assetTag, interrupted, doneSteps } }: { unfinished: UnfinishedTests }) {
  const { t } = useWords()
  const broken = interrupted.map(({ test, progress: { share } }) => {
    const name = t(`testing.unattended.test.${test}`)
    return share === null
      ? t('testing.unattended.resumeNoShare', { test: name })
      : t('testing.unattended.resumeShare', { test: name, percent: Math.floor(share * 100) })
  })
  const done = doneSteps.length === 0 ? [] : [t('testing.unattended.doneSteps', { count: doneSteps.length })]
  return (
    <PlaceLink to={{ page: 'machine', machineId, tab: 'tests' }}>
      {t('testing.unattended.resume', { assetTag, done: [...done, ...broken].join(', ') })}
    </PlaceLink>
  )
}
