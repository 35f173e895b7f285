import { Button } from '@mantine/core'
import type { DonorView } from '../../../../shared/contract/intakes.contract.ts'
import { addressLine } from '../../../../shared/domain/places/address-line.ts'
import { formatPhone } from '../../../../shared/domain/places/phone.ts'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DonorCard.module.css'

/** Whom the machines come from, and what that binds the workshop to. */
export function DonorCard({ donor, onEdit }: { donor: DonorView; onEdit: () => void }) {
  const { t, date } = useWords()
  const { legalName, usualName, ridet, contactName, phone, email, declaration, minimumLevel, note } = donor
  const lines = [
    usualName === null ? null : legalName,
    ridet === null ? null : `RIDET ${ridet}`,
    addressLine(donor.address),
    [contactName, phone === null ? null : formatPhone(phone), email].filter((part) => part !== null).join(' · '),
    note,
  ].filter((line) => line !== null && line !== '')
  return (
    <Panel
      title={t('reception.donor.title')}
      aside={
        <Button variant="default" onClick={onEdit}>
          {t('reception.donor.edit')}
        </Button>
      }
    >
      <ul className={styles.lines}>
        {lines.length === 0 && <li className="soft">{t('reception.donor.nothingMore')}</li>}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          {declaration === null ? (
            <StateWord state="todo">{t('reception.donor.notDeclared')}</StateWord>
          ) : (
            <StateWord state="ok">
              {t('reception.donor.isDeclared', {
                name: declaration.declaredByName,
                date: date(declaration.declaredOn),
              })}
            </StateWord>
          )}
        </li>
        {minimumLevel !== null && (
          <li>
            <StateWord state="warn">
              {t('reception.donor.asksLevel', { level: t(`erasing.level.${minimumLevel}`) })}
            </StateWord>
          </li>
        )}
      </ul>
    </Panel>
  )
}
