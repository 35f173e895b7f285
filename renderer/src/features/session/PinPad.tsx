import { Button, TextInput } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { pinLength } from '../../../../shared/domain/sign-in.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './PinPad.module.css'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

type Props = {
  label: string
  pin: string
  onPin: (pin: string) => void
  onEnter: () => void
  enterLabel: string
  isBusy: boolean
  error: string | null
}

/** A code by keyboard, or by a gloved finger. */
export function PinPad({ label, pin, onPin, onEnter, enterLabel, isBusy, error }: Props) {
  const { t } = useWords()
  const press = (digit: string) => onPin((pin + digit).slice(0, pinLength.most))
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (pin !== '' && !isBusy) onEnter()
  }
  return (
    <form className={styles.pad} onSubmit={submit}>
      <TextInput
        type="password"
        size="lg"
        label={label}
        value={pin}
        inputMode="numeric"
        autoComplete="off"
        maxLength={pinLength.most}
        error={error}
        data-autofocus
        autoFocus
        onChange={(event) => onPin(event.currentTarget.value.replace(/\D/g, ''))}
      />
      <div className={styles.keys}>
        {digits.map((digit) => (
          <Button key={digit} variant="default" className={styles.key} onClick={() => press(digit)}>
            {digit}
          </Button>
        ))}
        <Button
          variant="default"
          className={styles.key}
          aria-label={t('people.erase')}
          disabled={pin === ''}
          onClick={() => onPin(pin.slice(0, -1))}
        >
          <IconBackspace aria-hidden="true" />
        </Button>
        <Button variant="default" className={styles.key} onClick={() => press('0')}>
          0
        </Button>
        <Button type="submit" className={styles.key} loading={isBusy} disabled={pin === ''}>
          {enterLabel}
        </Button>
      </div>
    </form>
  )
}
