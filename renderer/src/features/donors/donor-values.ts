import type { DonorInput, DonorView } from '../../../../shared/contract/intakes.contract.ts'
import type { PostalAddress } from '../../../../shared/domain/places/address.ts'
import { formatPhone } from '../../../../shared/domain/places/phone.ts'

const texts = ['legalName', 'usualName', 'ridet', 'contactName', 'phone', 'email', 'note'] as const
const addressTexts = ['complement', 'postBox', 'place', 'postcode', 'communeCode'] as const

export type DonorValues = Record<(typeof texts)[number], string> & {
  address: Record<keyof PostalAddress, string>
  minimumLevel: '' | 'clear' | 'purge'
  isDeclared: boolean
  declaredByName: string
  declaredOn: string
}

/** As a form holds them: an empty field is an empty text. */
export function donorValues(donor: DonorView | null, today: string): DonorValues {
  const text = (value: string | null | undefined) => value ?? ''
  const told = Object.fromEntries(texts.map((name) => [name, text(donor?.[name])])) as Record<
    (typeof texts)[number],
    string
  >
  const address = Object.fromEntries(addressTexts.map((name) => [name, text(donor?.address[name])]))
  return {
    ...told,
    phone: donor === null || donor.phone === null ? '' : formatPhone(donor.phone),
    address: address as DonorValues['address'],
    minimumLevel: donor?.minimumLevel ?? '',
    isDeclared: donor !== null && donor.declaration !== null,
    declaredByName: text(donor?.declaration?.declaredByName),
    declaredOn: donor?.declaration?.declaredOn ?? today,
  }
}

export function donorInputOf({ isDeclared, declaredByName, declaredOn, ...values }: DonorValues): DonorInput {
  const orNull = (value: string) => (value.trim() === '' ? null : value)
  const { legalName, address, minimumLevel } = values
  return {
    legalName,
    usualName: orNull(values.usualName),
    ridet: orNull(values.ridet),
    contactName: orNull(values.contactName),
    phone: orNull(values.phone),
    email: orNull(values.email),
    note: orNull(values.note),
    address: {
      complement: orNull(address.complement),
      postBox: orNull(address.postBox),
      place: orNull(address.place),
      postcode: orNull(address.postcode),
      communeCode: orNull(address.communeCode),
    },
    minimumLevel: minimumLevel === '' ? null : minimumLevel,
    declaration: isDeclared ? { declaredByName, declaredOn } : null,
  }
}
