import { Button } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import { type MachineKind, machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { api, client } from '../../api/client.ts'
import { queryClient } from '../../api/query-client.ts'
import { go } from '../../app/navigation.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Select } from '../../components/Select.tsx'
import { TagLabel } from '../../components/TagLabel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './IntakePage.module.css'

/** One press, one tag: the next number is issued before anything is known of the machine. */
export function RegisterPanel({ intake }: { intake: IntakeSummary }) {
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
