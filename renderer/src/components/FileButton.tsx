import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type ChangeEvent, useRef } from 'react'

type Props = {
  label: string
  /** What the file dialog offers first: names' ends and media types. */
  accept: string
  isMain?: boolean
  isBusy?: boolean
  onFile: (file: File) => void
}

/** Chooses one file. */
export function FileButton({ label, accept, isMain = false, isBusy = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  function onChange(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.currentTarget.files?.[0]
    // The same file may be given again after a correction.
    event.currentTarget.value = ''
    if (file !== undefined) onFile(file)
  }
  return (
    <>
      <Button
        size="lg"
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconFileImport size={22} stroke={1.6} aria-hidden="true" />}
        loading={isBusy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input ref={input} type="file" hidden accept={accept} onChange={onChange} />
    </>
  )
}
