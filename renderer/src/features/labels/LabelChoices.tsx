import { Chip } from '@mantine/core'
import type { LabelSetup } from '../../../../shared/contract/labels.contract.ts'
import type { LabelField, LabelTemplate, LabelUse } from '../../../../shared/domain/labels/label-template.ts'
import { type Symbology, symbologies } from '../../../../shared/domain/labels/label-template.ts'
import { slotCount } from '../../../../shared/domain/labels/sheet-slots.ts'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LabelChoices.module.css'
import { chooseLabel, labelChoice } from './label-choice.ts'
import { chosenFields, chosenPrinterId, chosenTemplate, offeredFields, templatesFor } from './label-order.ts'

type Props = { setup: LabelSetup; use: LabelUse }

/** Size, output, code and fields: what this bench chose stays chosen. */
export function LabelChoices({ setup, use }: Props) {
  const { t } = useWords()
  const choice = labelChoice.use()
  const template = chosenTemplate(setup, choice, use)
  return (
    <div className={styles.choices}>
      <Select
        size="lg"
        label={t('labels.template')}
        value={template.id}
        onChange={(event) => chooseTemplate(event.currentTarget.value)}
        data={templateGroups(templatesFor(setup, use))}
      />
      <div className={styles.pair}>
        <Select
          size="lg"
          label={t('labels.printer')}
          value={chosenPrinterId(setup, choice) ?? ''}
          onChange={(event) => chooseLabel({ printerId: event.currentTarget.value || null })}
          data={[
            ...setup.printers.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('labels.toFile') },
          ]}
        />
        <Select
          size="lg"
          label={t('labels.code')}
          value={choice.symbology}
          onChange={(event) => chooseLabel({ symbology: event.currentTarget.value as Symbology })}
          data={symbologies.map((value) => ({ value, label: t(`labels.codeOf.${value}`) }))}
        />
      </div>
      <p className={styles.hint}>{t(`labels.codeHint.${choice.symbology}`)}</p>
      <FieldChips setup={setup} template={template} use={use} />
    </div>
  )

  function chooseTemplate(id: string): void {
    chooseLabel(use === 'machine' ? { machineTemplateId: id } : { driveTemplateId: id })
  }

  function templateGroups(templates: readonly LabelTemplate[]) {
    const option = ({ id, name, articles, sheet }: LabelTemplate) => ({
      value: id,
      label:
        sheet === null
          ? t('labels.templateOption', { name, articles })
          : t('labels.sheetOption', { name, articles, count: slotCount(sheet) }),
    })
    return [
      { group: t('labels.rolls'), items: templates.filter(({ sheet }) => sheet === null).map(option) },
      { group: t('labels.sheets'), items: templates.filter(({ sheet }) => sheet !== null).map(option) },
    ]
  }
}

function FieldChips({ setup, template, use }: Props & { template: LabelTemplate }) {
  const { t } = useWords()
  const choice = labelChoice.use()
  const chosen = chosenFields(setup, choice, template, use)
  return (
    <fieldset className={styles.fields}>
      <legend>{t('labels.fields')}</legend>
      <Chip.Group
        multiple
        value={chosen}
        onChange={(fields) => chooseLabel({ fields: { ...choice.fields, [template.id]: fields as LabelField[] } })}
      >
        <div className={styles.chips}>
          {offeredFields(setup, template, use).map((field) => (
            <Chip key={field} value={field} size="lg" variant="outline">
              {t(`labels.field.${field}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </fieldset>
  )
}
