import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import type { Operator } from '../../../../shared/domain/actor.ts'
import { badgeLength } from '../../../../shared/domain/sign-in.ts'
import { client } from '../../api/client.ts'
import { useFailure } from '../../api/use-failure.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useScanTaker } from '../scan/scan-taker.ts'
import styles from './KnownOperators.module.css'
import { PinPad } from './PinPad.tsx'

type Props = {
  session: SessionView
  enterLabel: string
  /** Whose code is asked at once; nobody's when `null`. */
  first: Operator | null
  onEntered: (session: SessionView) => void
}

/** Proves who works here: a name and its code, or a badge. */
export function SignIn({ session, enterLabel, first, onEntered }: Props) {
  const { t } = useWords()
  const [chosen, setChosen] = useState(first)
  const [pin, setPin] = useState('')
  const enter = useMutation({
    mutationFn: (operatorId: string) => client.session.signIn({ operatorId, pin }),
    onSuccess: onEntered,
    onSettled: () => setPin(''),
  })
  const badge = useMutation({
    mutationFn: (text: string) => client.session.signInByBadge({ badge: text }),
    onSuccess: onEntered,
  })
  const failure = useFailure(enter.error)
  const readBadge = ({ text }: { text: string }) => {
    setPin('')
    if (text.trim().length >= badgeLength.least) badge.mutate(text)
  }
  // A command scanned at the entrance would act on what is behind it.
  useScanTaker(readBadge, { takesCommands: true })
  function choose(operator: Operator | null): void {
    setPin('')
    enter.reset()
    setChosen(operator)
  }
  return (
    <>
      {chosen === null ? (
        <div className={styles.people}>
          {session.operators.map((operator) => (
            <Button
              key={operator.id}
              size="lg"
              variant="default"
              aria-current={operator.id === session.actor?.operatorId}
              onClick={() => choose(operator)}
            >
              {operator.name}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <PinPad
            label={t('people.codeOf', { name: chosen.name })}
            pin={pin}
            onPin={setPin}
            onEnter={() => enter.mutate(chosen.id)}
            enterLabel={enterLabel}
            isBusy={enter.isPending}
            error={failure?.sentences.join(' ') ?? null}
          />
          <Button size="lg" variant="subtle" onClick={() => choose(null)}>
            {t('people.back')}
          </Button>
        </>
      )}
      <p className="soft">{t('people.orBadge')}</p>
      <Failed error={badge.error} />
    </>
  )
}
