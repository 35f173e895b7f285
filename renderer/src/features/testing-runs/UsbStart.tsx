import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './UnattendedStrip.module.css'

type Props = { onStart: (count: number) => void; onCancel: () => void }

/** How many ports there are is told by a person: a dead one counts too. */
export function UsbStart({ onStart, onCancel }: Props) {
  const { t } = useWords()
  const [count, setCount] = useState<number | string>(3)
  const isCount = typeof count === 'number' && count >= 1
  return (
    <Dialog title={t('testing.unattended.test.usb-ports')} onClose={onCancel}>
      <form
        className={styles.usb}
        onSubmit={(event) => {
          event.preventDefault()
          if (isCount) onStart(count)
        }}
      >
        <NumberInput
          data-autofocus
          size="lg"
          min={1}
          max={40}
          allowDecimal={false}
          label={t('testing.unattended.usbCount')}
          description={t('testing.unattended.usbHint')}
          value={count}
          onChange={setCount}
        />
        <Button type="submit" size="lg" className={styles.act} disabled={!isCount}>
          {t('testing.unattended.startWord')}
        </Button>
      </form>
    </Dialog>
  )
}
