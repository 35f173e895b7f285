import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { EnterBench } from '../offline/EnterBench.tsx'
import { FirstStartForm } from './FirstStartForm.tsx'

type Props = { mustNameOrganisation: boolean; onStarted: (session: SessionView) => void }

/** A new workshop, or a bench without a network of one that stands elsewhere. */
export function FirstStart({ mustNameOrganisation, onStarted }: Props) {
  const { t } = useWords()
  const [isBench, setBench] = useState(false)
  return (
    <>
      {isBench ? <EnterBench /> : <FirstStartForm mustNameOrganisation={mustNameOrganisation} onStarted={onStarted} />}
      <div>
        <Button variant="default" size="md" onClick={() => setBench(!isBench)}>
          {t(isBench ? 'offline.enter.instead' : 'offline.enter.link')}
        </Button>
      </div>
    </>
  )
}
