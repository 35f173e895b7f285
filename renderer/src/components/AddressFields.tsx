import { TextInput } from '@mantine/core'
import type { PostalAddress } from '../../../shared/domain/places/address.ts'
import { communes } from '../../../shared/domain/places/communes.ts'
import { postcodeWarning } from '../../../shared/domain/places/postcode.ts'
import { useWords } from '../i18n/use-words.ts'
import { Select } from './Select.tsx'
import { StateWord } from './StateWord.tsx'

type Props = {
  /** Empty text where nothing is known. */
  address: Record<keyof PostalAddress, string>
  onChange: (part: keyof PostalAddress, value: string) => void
}

const lines = ['postBox', 'place', 'complement'] as const

/** The New Caledonian way: a post box or a tribe oftener than a street. The postcode warns, it never refuses. */
export function AddressFields({ address, onChange }: Props) {
  const { t } = useWords()
  const warning = postcodeWarning(address)
  return (
    <>
      {lines.map((part) => (
        <TextInput
          key={part}
          label={t(`reception.donor.${part}`)}
          placeholder={part === 'complement' ? t('reception.donor.complementHint') : undefined}
          value={address[part]}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange(part, event.currentTarget.value)}
        />
      ))}
      <Select
        label={t('reception.donor.commune')}
        value={address.communeCode}
        onChange={(event) => {
          const code = event.currentTarget.value
          const usual = communes.find((one) => one.code === code)?.postcode
          onChange('communeCode', code)
          // Proposed where nothing was typed; a code of a post box is left alone.
          if (address.postcode === '' && usual !== undefined) onChange('postcode', usual)
        }}
        data={[
          { value: '', label: t('reception.donor.noCommune') },
          ...communes.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <div>
        <TextInput
          label={t('reception.donor.postcode')}
          value={address.postcode}
          inputMode="numeric"
          maxLength={20}
          autoComplete="off"
          onChange={(event) => onChange('postcode', event.currentTarget.value)}
        />
        {warning !== null && (
          <p role="status">
            <StateWord state="warn">
              {warning.code === 'NOT_LOCAL'
                ? t('reception.donor.warning.NOT_LOCAL')
                : t('reception.donor.warning.OTHER_THAN_USUAL', { usual: warning.usual, commune: warning.commune })}
            </StateWord>
          </p>
        )}
      </div>
    </>
  )
}
