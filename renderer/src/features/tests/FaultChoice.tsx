import { Button } from '@mantine/core'
import { type FaultCode, faultCodes } from '../../../../shared/domain/testing/result.ts'
import { Key } from '../../components/Key.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './FaultChoice.module.css'
import { NumberedChoice } from './NumberedChoice.tsx'

type Props = {
  faults: readonly FaultCode[]
  /** Those said so far, where several are; `null` while the first one said is the answer. */
  chosen: readonly FaultCode[] | null
  onSeveral: () => void
  onChoose: (fault: FaultCode) => void
  onRecord: () => void
  onBack: () => void
}

const mostShown = 9

/** What is wrong, from a short list: two technicians say the same fault with the same word. */
export function FaultChoice({ faults, chosen, onSeveral, onChoose, onRecord, onBack }: Props) {
  const { t } = useWords()
  // What was taken from the long list joins the short one, to be seen and taken back.
  const listed = [...new Set([...faults.slice(0, mostShown), ...(chosen ?? [])])]
  return (
    <NumberedChoice
      key={chosen === null ? 'one' : 'several'}
      title={t('checklist.page.whatFault')}
      hint={t(chosen === null ? 'checklist.page.faultHint' : 'checklist.page.severalHint')}
      choices={listed.map((value) => ({ value, label: t(`checklist.fault.${value}`) }))}
      chosen={chosen}
      onChoose={(value) => onChoose(value as FaultCode)}
      onBack={onBack}
    >
      <div className={styles.foot}>
        <OtherFaults listed={listed} onChoose={onChoose} />
        {chosen === null ? <SeveralButton onPress={onSeveral} /> : <RecordButton chosen={chosen} onPress={onRecord} />}
      </div>
    </NumberedChoice>
  )
}

function OtherFaults({ listed, onChoose }: { listed: readonly FaultCode[]; onChoose: Props['onChoose'] }) {
  const { t } = useWords()
  const others = faultCodes
    .filter((code) => !listed.includes(code))
    .map((value) => ({ value, label: t(`checklist.fault.${value}`) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <Select
      className={styles.others}
      size="lg"
      aria-label={t('checklist.page.moreFaults')}
      data={[{ value: '', label: t('checklist.page.moreFaults') }, ...others]}
      value=""
      onChange={(event) => event.currentTarget.value !== '' && onChoose(event.currentTarget.value as FaultCode)}
    />
  )
}

function SeveralButton({ onPress }: { onPress: () => void }) {
  const { t } = useWords()
  useShortcut('digit0', onPress)
  return (
    <Button size="lg" variant="default" className={styles.act} rightSection={<Key>0</Key>} onClick={onPress}>
      {t('checklist.page.several')}
    </Button>
  )
}

/** It has the focus, so that digits choose and Enter records. */
function RecordButton({ chosen, onPress }: { chosen: readonly FaultCode[]; onPress: () => void }) {
  const { t } = useWords()
  const isEmpty = chosen.length === 0
  return (
    <Button
      data-first-focus
      size="lg"
      className={styles.act}
      aria-disabled={isEmpty}
      data-disabled={isEmpty || undefined}
      rightSection={<Key>{t('screens.shortcuts.keys.enter')}</Key>}
      onClick={() => !isEmpty && onPress()}
    >
      {isEmpty ? t('checklist.page.severalNone') : t('checklist.page.severalRecord', { count: chosen.length })}
    </Button>
  )
}
