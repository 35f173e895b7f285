import { Button } from '@mantine/core'
import { IconFileText, IconPhoto } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../api/client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './SeeEvidence.module.css'

/** The picture or the log kept with a result, fetched when somebody wants to see it. */
export function SeeEvidence({ resultId, mimeType }: { resultId: string; mimeType: string }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const isLog = mimeType === 'text/plain'
  const piece = useMutation({ mutationFn: () => client.checklist.photo({ resultId }) })
  function open(): void {
    setOpen(true)
    piece.mutate()
  }
  const Icon = isLog ? IconFileText : IconPhoto
  return (
    <>
      <Button
        variant="default"
        className={styles.act}
        leftSection={<Icon size={20} stroke={1.7} aria-hidden="true" />}
        loading={piece.isPending}
        onClick={open}
      >
        {t(isLog ? 'checklist.page.seeLog' : 'checklist.page.seePhoto')}
      </Button>
      {isOpen && piece.data !== undefined && (
        <Dialog title={piece.data.name} onClose={() => setOpen(false)} size="64rem">
          {isLog ? <Log file={piece.data} /> : <Picture file={piece.data} />}
        </Dialog>
      )}
      <Failed error={piece.error} />
    </>
  )
}

function Picture({ file }: { file: File }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address === null ? null : <img className={styles.photo} src={address} alt={file.name} />
}

/** As the programs said it, in their own words. */
function Log({ file }: { file: File }) {
  const [text, setText] = useState('')
  useEffect(() => {
    void file.text().then(setText)
  }, [file])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <pre className={styles.log} tabIndex={0}>
      {text}
    </pre>
  )
}
