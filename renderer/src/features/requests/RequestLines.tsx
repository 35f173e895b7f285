import { Button, Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { requestedKinds, requestedSystems } from '../../../../shared/domain/requests/request.ts'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './RequestLines.module.css'
import { newLine, type RequestValues } from './request-values.ts'

const memoryChoices = [4, 8, 16, 32].map((size) => size * 2 ** 30)
const storageChoices = [120, 240, 480, 960].map((size) => size * 1e9)
type Form = UseFormReturnType<RequestValues>

/** The needs, one a row: whatever the order, each says all that a machine must have. */
export function RequestLines({ form }: { form: Form }) {
  const { t } = useWords()
  const { lines } = form.values
  return (
    <div className={styles.lines}>
      {lines.map(({ key }, at) => (
        <fieldset key={key} className={styles.line}>
          <legend>{t('requests.request.line', { position: at + 1 })}</legend>
          <LineFields form={form} at={at} />
          {lines.length > 1 && (
            <Button
              variant="subtle"
              className={styles.remove ?? ''}
              leftSection={<IconTrash size={20} stroke={1.6} aria-hidden="true" />}
              onClick={() => form.removeListItem('lines', at)}
            >
              {t('requests.request.removeLine', { position: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        variant="default"
        className={styles.add ?? ''}
        leftSection={<IconPlus size={20} stroke={1.6} aria-hidden="true" />}
        onClick={() => form.insertListItem('lines', newLine())}
      >
        {t('requests.request.addLine')}
      </Button>
    </div>
  )
}

function LineFields({ form, at }: { form: Form; at: number }) {
  const { t, memorySize, driveSize } = useWords()
  const line = form.values.lines[at]
  const input = (field: string) => form.getInputProps(`lines.${at}.${field}`)
  const sizes = (choices: number[], current: string | undefined, write: (bytes: number) => string) => {
    const known = current === undefined || current === '' ? choices : [...new Set([...choices, Number(current)])]
    const options = known.toSorted((one, other) => one - other)
    return [
      { value: '', label: t('requests.request.noMinimum') },
      ...options.map((bytes) => ({ value: String(bytes), label: write(bytes) })),
    ]
  }
  return (
    <>
      <TextInput label={t('requests.request.quantity')} inputMode="numeric" maxLength={4} {...input('quantity')} />
      <Select
        label={t('requests.request.kind')}
        data={requestedKinds.map((kind) => ({ value: kind, label: t(`requests.kind.${kind}`) }))}
        {...input('kind')}
      />
      <Select
        label={t('requests.request.memory')}
        data={sizes(memoryChoices, line?.minimumMemoryBytes, memorySize)}
        {...input('minimumMemoryBytes')}
      />
      <Select
        label={t('requests.request.storage')}
        data={sizes(storageChoices, line?.minimumStorageBytes, driveSize)}
        {...input('minimumStorageBytes')}
      />
      <Select
        label={t('requests.request.system')}
        data={requestedSystems.map((system) => ({ value: system, label: t(`requests.system.${system}`) }))}
        {...input('system')}
      />
      <Select
        label={t('requests.request.internet')}
        data={[
          { value: '', label: t('requests.request.internetUnknown') },
          { value: 'yes', label: t('screens.frame.yes') },
          { value: 'no', label: t('screens.frame.no') },
        ]}
        {...input('hasInternet')}
      />
      <TextInput
        className={styles.people ?? ''}
        label={t('requests.request.people')}
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        {...input('peopleServed')}
      />
      <Checkbox
        className={styles.mobility ?? ''}
        size="md"
        label={t('requests.request.mobility')}
        {...form.getInputProps(`lines.${at}.isMobilityNeeded`, { type: 'checkbox' })}
      />
    </>
  )
}
