import type { Language } from '../../../shared/domain/document.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { ErasurePaperFacts, PaperMachine } from './paper-facts.ts'
import type { Field } from './sheet-rows.ts'

/** Whom the machine came from. The issuer heads the paper. */
export function originFields(facts: ErasurePaperFacts, language: Language, words: Translate): Field[] {
  const { donor } = facts
  return [
    {
      label: words('papers.field.donor'),
      value: donorName(donor),
      note: joined([donor.ridet === null ? null : words('papers.field.ridet', { ridet: donor.ridet }), donor.address]),
      columns: 3,
    },
    {
      label: words('papers.field.campaign'),
      value: facts.campaignName,
      note: words('papers.field.receivedOn', { on: formatDate(facts.receivedOn, language) }),
      columns: 3,
    },
  ]
}

/** The legal name binds; the one that people say stands behind it. */
function donorName({ legalName, usualName }: ErasurePaperFacts['donor']): string {
  return usualName === null || usualName === legalName ? legalName : `${legalName} (${usualName})`
}

function joined(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null && part.trim() !== '')
  return known.length === 0 ? null : known.join(' · ')
}

export function machineFields(machine: PaperMachine, words: Translate): Field[] {
  const notStated = words('papers.notStated')
  const { manufacturer, model, serial, serialSource, kind, uuid } = machine
  return [
    { label: words('papers.field.assetTag'), value: machine.assetTag, isMono: true, columns: 2 },
    {
      label: words('papers.field.makerModel'),
      value: machineTitle(manufacturer, model) ?? notStated,
      note: kind === null ? null : words(`codes.machineKind.${kind}`),
      columns: 2,
    },
    {
      label: words('papers.field.machineSerial'),
      value: serial ?? notStated,
      note: serial === null || serialSource === null ? null : words(`codes.serialSource.${serialSource}`),
      isMono: serial !== null,
      columns: 2,
    },
    { label: words('papers.field.uuid'), value: uuid ?? notStated, isMono: uuid !== null, columns: 6 },
  ]
}
