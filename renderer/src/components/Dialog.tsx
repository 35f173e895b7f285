import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import styles from './Dialog.module.css'

type Props = { title: string; onClose: () => void; children: ReactNode; size?: string; isTop?: boolean }

/** A dialog. Scroll is left alone: locking it would write an inline style element, which the policy forbids. */
export function Dialog({ title, onClose, children, size = '34rem', isTop = false }: Props) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      yOffset={isTop ? '12vh' : undefined}
      centered={!isTop}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{
        title: styles.title ?? '',
        content: styles.content ?? '',
        header: styles.head ?? '',
        body: styles.body ?? '',
      }}
      // Its head is an HTML header, which outside of a section would be the banner of the page.
      attributes={{ header: { role: 'none' } }}
      closeButtonProps={{ 'aria-label': t('screens.frame.close') }}
    >
      {children}
    </Modal>
  )
}
