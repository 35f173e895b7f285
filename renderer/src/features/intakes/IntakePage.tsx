import { Button } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import { type MachineKind, machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { api, client } from '../../api/client.ts'
import { queryClient } from '../../api/query-client.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { MachineRows } from '../../components/MachineRows.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Select } from '../../components/Select.tsx'
import { TagLabel } from '../../components/TagLabel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ImportFiles } from '../imports/ImportFiles.tsx'
import { GapWords } from './GapWords.tsx'
import styles from './IntakePage.module.css'

const mostShown = 500

export function IntakePage({ intakeId }: { intakeId: string }) {
  const { t, date, number } = useWords()
  const intakes = useQuery(api.intakes.list.queryOptions())
  const machines = useQuery(api.machines.list.queryOptions({ input: { intakeId, limit: mostShown } }))
  const intake = intakes.data?.find((one) => one.id === intakeId)
  if (intakes.data === undefined) return <Failed error={intakes.error} />
  if (intake === undefined) return <EmptyState title={t('screens.intakes.notFound')} />
  return (
    <div className={styles.page}>
      <PageHead title={intake.donorName}>
        <p className="soft">
          {t('screens.machine.intake', { date: date(intake.receivedOn) })} · {intake.campaignName}
        </p>
      </PageHead>
      <dl className={styles.figures}>
        {intake.announcedCount !== null && (
          <Figure label={t('screens.intakes.announced')}>{number(intake.announcedCount)}</Figure>
        )}
        <Figure label={t('screens.intakes.counted')}>{number(intake.machineCount)}</Figure>
        <Figure label={t('screens.intakes.ready')}>{number(intake.readyCount)}</Figure>
      </dl>
      <p className={styles.gap}>
        <GapWords announced={intake.announcedCount} counted={intake.machineCount} />
      </p>
      {intake.note !== null && <p>{intake.note}</p>}
      <RegisterPanel intake={intake} />
      <ImportFiles intakeId={intake.id} />
      <Panel title={t('screens.intakes.machines')}>
        <Failed error={machines.error} />
        {machines.data?.total === 0 && <p className="soft">{t('screens.intakes.noMachine')}</p>}
        {machines.data !== undefined && machines.data.total > 0 && <MachineRows machines={machines.data.machines} />}
      </Panel>
    </div>
  )
}

function Figure({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** One press, one tag: the next number is issued before anything is known of the machine. */
function RegisterPanel({ intake }: { intake: IntakeSummary }) {
  const { t } = useWords()
  const [kind, setKind] = useState<MachineKind | null>(null)
  const register = useMutation({
    mutationFn: () => client.machines.register({ intakeId: intake.id, kind }),
    onSuccess: () =>
      Promise.all(
        [api.machines.key(), api.intakes.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  })
  const issued = register.data
  return (
    <Panel title={t('screens.intakes.register')} hint={t('screens.intakes.registerHint')}>
      <Failed error={register.error} />
      <div className={styles.register}>
        <Select
          size="lg"
          aria-label={t('screens.facts.kind')}
          value={kind ?? ''}
          onChange={(event) => setKind(machineKinds.find((one) => one === event.currentTarget.value) ?? null)}
          data={[
            { value: '', label: t('screens.figures.kindUnknown') },
            ...machineKinds.map((one) => ({ value: one, label: t(`codes.machineKind.${one}`) })),
          ]}
        />
        <Button
          className={styles.button}
          size="lg"
          leftSection={<IconTag size={22} stroke={1.7} aria-hidden="true" />}
          loading={register.isPending}
          onClick={() => register.mutate()}
        >
          {t('screens.intakes.register')}
        </Button>
        {issued !== undefined && (
          <output className={styles.issued}>
            <TagLabel tag={issued.assetTag} isLarge />
            <Button
              variant="default"
              size="lg"
              onClick={() => go({ page: 'machine', machineId: issued.id, tab: null })}
            >
              {t('screens.intakes.registerAndOpen')}
            </Button>
          </output>
        )}
      </div>
    </Panel>
  )
}
