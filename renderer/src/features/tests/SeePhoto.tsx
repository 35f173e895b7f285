import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../api/client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './SeePhoto.module.css'

/** The photo kept with a result, fetched when somebody wants to see it. */
export function SeePhoto({ resultId }: { resultId: string }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const photo = useMutation({ mutationFn: () => client.checklist.photo({ resultId }) })
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (photo.data === undefined) return
    const made = URL.createObjectURL(photo.data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo.data])
  function open(): void {
    setOpen(true)
    photo.mutate()
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPhoto size={20} stroke={1.7} aria-hidden="true" />}
        loading={photo.isPending}
        onClick={open}
      >
        {t('checklist.page.seePhoto')}
      </Button>
      {isOpen && photo.data !== undefined && address !== null && (
        <Dialog title={photo.data.name} onClose={() => setOpen(false)} size="64rem">
          <img className={styles.photo} src={address} alt={photo.data.name} />
        </Dialog>
      )}
      <Failed error={photo.error} />
    </>
  )
}
