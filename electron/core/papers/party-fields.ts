import type { PaperDonor } from '../../../shared/domain/campaign.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { Field } from '../documents/sheet-rows.ts'
import { told } from './listed-columns.ts'
import type { PaperBeneficiary } from './paper-facts.ts'

export function donorFields({ legalName, usualName, ridet, address }: PaperDonor, words: Translate): Field[] {
  return [
    { label: words('campaignPapers.field.donor'), value: fullName(legalName, usualName), columns: 4 },
    { label: words('campaignPapers.field.ridet'), value: told(ridet, words), columns: 2 },
    ...(address === null
      ? []
      : [{ label: words('campaignPapers.field.address'), value: address, columns: 6 as const }]),
  ]
}

export function beneficiaryFields(beneficiary: PaperBeneficiary, words: Translate): Field[] {
  const { legalName, usualName, ridet, address, contactName, phone } = beneficiary
  const contact = [contactName, phone].filter((part) => part !== null).join(' · ')
  return [
    { label: words('campaignPapers.field.beneficiary'), value: fullName(legalName, usualName), columns: 4 },
    { label: words('campaignPapers.field.ridet'), value: told(ridet, words), columns: 2 },
    { label: words('campaignPapers.field.address'), value: told(address, words), columns: 4 },
    { label: words('campaignPapers.field.contact'), value: contact || told(null, words), columns: 2 },
  ]
}

/** The legal name binds; the one that people say stands behind it. */
function fullName(legalName: string, usualName: string | null): string {
  return usualName === null || usualName === legalName ? legalName : `${legalName} (${usualName})`
}
