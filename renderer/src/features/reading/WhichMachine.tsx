import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachinePage, ReadingPreview } from '../../../../shared/contract/machines.contract.ts'
import { type MachineSummary, machineTitle } from '../../../../shared/domain/machine.ts'
import { api, client } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Select } from '../../components/Select.tsx'
import { TagLabel } from '../../components/TagLabel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { useScanCommands } from '../scan/scan-commands.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './WhichMachine.module.css'

type Target = { kind: 'machine'; machineId: string } | { kind: 'intake'; intakeId: string }

type Props = {
  preview: ReadingPreview
  /** The machine that this reading was asked for, `null` for none. Not given where several readings wait in a list. */
  wantedId?: string | null
  /** What to do instead of going to the machine: the list that it was chosen from may hold others. */
  onKept?: (page: MachinePage) => void
}

export function WhichMachine({ preview, wantedId, onKept }: Props) {
  const { t } = useWords()
  const keepPage = useKeepMachinePage()
  const keep = useMutation({
    mutationFn: (target: Target) => client.readings.keep({ previewId: preview.previewId, target }),
    onSuccess: (page) => {
      keepPage(page)
      showToast({ state: 'ok', text: t('screens.reading.kept', { tag: page.machine.assetTag }) })
      if (onKept === undefined) go({ page: 'machine', machineId: page.machine.id, tab: null })
      else onKept(page)
    },
  })
  const recent = useQuery(api.machines.recent.queryOptions())
  const unread = recent.data?.filter((machine) => machine.model === null && machine.serial === null) ?? []
  const toMachine = (machineId: string) => keep.mutate({ kind: 'machine', machineId })
  const isKnown = preview.knownMachines.length > 0
  // The hardware's own word comes before what somebody had open.
  const asked = useQuery({
    ...api.machines.page.queryOptions({ input: { machineId: wantedId ?? '' } }),
    enabled: !isKnown && typeof wantedId === 'string',
  })
  const wanted = asked.data?.reading === null ? asked.data.summary : undefined
  const others = unread.filter(({ id }) => id !== wanted?.id)
  const main = isKnown ? onlyOne(preview.knownMachines.map(({ machine }) => machine.id)) : (wanted?.id ?? null)
  const isAlone = wantedId !== undefined
  useShortcut('enter', () => main !== null && toMachine(main), isAlone && main !== null && !keep.isPending)
  useScanCommands(({ kind }) => {
    if (kind !== 'NEXT' || main === null || !isAlone) return null
    if (keep.isPending) return 'BUSY'
    toMachine(main)
    return 'DONE'
  })
  return (
    <Panel title={t('screens.reading.whichMachine')}>
      <Failed error={keep.error} />
      <div className={styles.ways}>
        {isKnown && (
          <section className={styles.way}>
            <h3>{t('screens.reading.known')}</h3>
            {preview.knownMachines.map(({ machine, matchedBy }) => (
              <MachineButton
                key={machine.id}
                machine={machine}
                hint={t(matchWords[matchedBy])}
                isMain
                isBusy={keep.isPending}
                onChoose={toMachine}
              />
            ))}
          </section>
        )}
        {wanted !== undefined && (
          <section className={styles.way}>
            <h3>{t('screens.reading.asked')}</h3>
            <MachineButton
              machine={wanted}
              hint={wanted.donorName}
              isMain
              isBusy={keep.isPending}
              onChoose={toMachine}
            />
          </section>
        )}
        <NewMachine isMain={!isKnown && wanted === undefined} isBusy={keep.isPending} onChoose={keep.mutate} />
        {others.length > 0 && (
          <section className={styles.way}>
            <h3>{t('screens.reading.isOther')}</h3>
            {others.slice(0, 4).map((machine) => (
              <MachineButton
                key={machine.id}
                machine={machine}
                hint={machine.donorName}
                isBusy={keep.isPending}
                onChoose={toMachine}
              />
            ))}
          </section>
        )}
      </div>
    </Panel>
  )
}

/** Two machines with one serial: a person decides. */
function onlyOne(machineIds: readonly string[]): string | null {
  return machineIds.length === 1 ? (machineIds[0] ?? null) : null
}

const matchWords = {
  serial: 'screens.reading.matchedBySerial',
  uuid: 'screens.reading.matchedByUuid',
  drive: 'screens.reading.matchedByDrive',
} as const

type MachineButtonProps = {
  machine: MachineSummary
  hint: string
  isMain?: boolean
  isBusy: boolean
  onChoose: (machineId: string) => void
}

function MachineButton({ machine, hint, isMain = false, isBusy, onChoose }: MachineButtonProps) {
  const { t } = useWords()
  const title = machineTitle(machine.manufacturer, machine.model)
  return (
    <div className={styles.machine} data-main={isMain || undefined}>
      <TagLabel tag={machine.assetTag} />
      <p className={styles.words}>
        {title !== null && <span>{title}</span>}
        <span className="soft">{hint}</span>
      </p>
      <Button
        size={isMain ? 'lg' : 'md'}
        variant={isMain ? 'filled' : 'default'}
        disabled={isBusy}
        aria-label={isMain ? undefined : `${t('screens.reading.itIsThis')} ${machine.assetTag}`}
        onClick={() => onChoose(machine.id)}
      >
        {isMain ? t('screens.reading.itIs', { tag: machine.assetTag }) : t('screens.reading.itIsThis')}
      </Button>
    </div>
  )
}

function NewMachine({
  isMain,
  isBusy,
  onChoose,
}: {
  isMain: boolean
  isBusy: boolean
  onChoose: (target: Target) => void
}) {
  const { t, date } = useWords()
  const intakes = useQuery(api.intakes.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const list = intakes.data?.toSorted((one, other) => other.receivedOn.localeCompare(one.receivedOn)) ?? []
  const intakeId = chosen ?? list[0]?.id ?? null
  return (
    <section className={styles.way}>
      <h3>{t('screens.reading.isNew')}</h3>
      {intakes.data?.length === 0 && (
        <>
          <p>{t('screens.reading.noIntake')}</p>
          <Button size="lg" variant={isMain ? 'filled' : 'default'} onClick={() => go({ page: 'intakes' })}>
            {t('screens.reading.createIntake')}
          </Button>
        </>
      )}
      {intakeId !== null && (
        <>
          <Select
            size="lg"
            label={t('screens.reading.inIntake')}
            value={intakeId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={list.map((intake) => ({
              value: intake.id,
              label: `${date(intake.receivedOn)} · ${intake.donorName} · ${intake.campaignName}`,
            }))}
          />
          <Button
            size="lg"
            variant={isMain ? 'filled' : 'default'}
            disabled={isBusy}
            onClick={() => onChoose({ kind: 'intake', intakeId })}
          >
            {t('screens.reading.keepNew')}
          </Button>
        </>
      )}
    </section>
  )
}
