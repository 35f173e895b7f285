import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PrivacyView } from '../../../../shared/contract/privacy.contract.ts'
import { type Contact, contactKinds, dataKinds, type Retention } from '../../../../shared/domain/privacy.ts'
import { api, client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { Choice } from '../../components/Choice.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './PrivacyPage.module.css'

const monthChoices = [12, 24, 36, 60] as const

/** The register to print, and what a person outside may ask of this workshop. */
export function PrivacyPage() {
  const { t } = useWords()
  const cache = useQueryClient()
  const privacy = useQuery(api.privacy.view.queryOptions())
  const keep = (view: PrivacyView) => {
    cache.setQueryData(api.privacy.view.queryKey(), view)
  }
  const setRetention = useMutation({
    mutationFn: (changed: Partial<Retention>) => client.privacy.setRetention(changed),
    onSuccess: keep,
  })
  const setShortSerials = useMutation({
    mutationFn: (isShort: boolean) => client.privacy.setShortSerials({ isShort }),
    onSuccess: keep,
  })
  const view = privacy.data
  return (
    <div className={styles.page}>
      <PageHead title={t('privacy.title')}>
        <Button
          variant="default"
          data-screen-only
          leftSection={<IconPrinter size={20} stroke={1.7} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('privacy.print')}
        </Button>
      </PageHead>
      <Failed error={privacy.error ?? setRetention.error ?? setShortSerials.error} />
      {view !== undefined && (
        <>
          <Register retention={view.retention} />
          <div data-screen-only>
            <Panel title={t('privacy.terms')} hint={t('privacy.termsHint')}>
              {contactKinds.map((kind) => (
                <Choice
                  key={kind}
                  label={t(`privacy.kind.${kind}.name`)}
                  value={String(view.retention[kind])}
                  options={[...new Set([...monthChoices, view.retention[kind]])]
                    .toSorted((one, other) => one - other)
                    .map((count) => ({ value: String(count), label: t('privacy.months', { count }) }))}
                  onChoose={(value) => setRetention.mutate({ [kind]: Number(value) })}
                />
              ))}
            </Panel>
          </div>
          <div data-screen-only>
            <Panel title={t('privacy.serials.title')}>
              <Choice
                label={t('privacy.serials.label')}
                hint={t('privacy.serials.hint')}
                value={view.hasShortSerials ? 'short' : 'whole'}
                options={(['whole', 'short'] as const).map((value) => ({
                  value,
                  label: t(`privacy.serials.${value}`),
                }))}
                onChoose={(value) => setShortSerials.mutate(value === 'short')}
                isDisabled={setShortSerials.isPending}
              />
            </Panel>
          </div>
          <div data-screen-only>
            <Contacts view={view} onChanged={keep} />
          </div>
        </>
      )}
    </div>
  )
}

function Register({ retention }: { retention: PrivacyView['retention'] }) {
  const { t } = useWords()
  const term = (kind: (typeof dataKinds)[number]) =>
    kind === 'donor-contact' || kind === 'beneficiary-contact'
      ? t('privacy.monthsAfter', { count: retention[kind] })
      : t(`privacy.kind.${kind}.term`)
  return (
    <Panel title={t('privacy.register')} hint={t('privacy.registerHint')}>
      <Table label={t('privacy.register')}>
        <thead>
          <tr>
            {(['data', 'purpose', 'basis', 'term'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`privacy.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dataKinds.map((kind) => (
            <tr key={kind}>
              <td>
                <strong>{t(`privacy.kind.${kind}.name`)}</strong>
              </td>
              <td>{t(`privacy.kind.${kind}.purpose`)}</td>
              <td>{t(`privacy.kind.${kind}.basis`)}</td>
              <td>{term(kind)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="soft">{t('privacy.never')}</p>
    </Panel>
  )
}

function Contacts({ view, onChanged }: { view: PrivacyView; onChanged: (view: PrivacyView) => void }) {
  const { t, date } = useWords()
  const clear = useMutation({
    mutationFn: (contacts: Contact[]) =>
      client.privacy.clear({ contacts: contacts.map(({ kind, id }) => ({ kind, id })) }),
    onSuccess: onChanged,
  })
  const get = useMutation({
    mutationFn: async ({ kind, id }: Contact) => saveFile(await client.privacy.exportContact({ kind, id })),
  })
  const due = view.contacts.filter((one) => one.isDue)
  return (
    <Panel title={t('privacy.contacts')} hint={t('privacy.contactsHint')}>
      <Failed error={clear.error ?? get.error} />
      {view.contacts.length === 0 && <p className="soft">{t('privacy.noContacts')}</p>}
      {view.contacts.length > 0 && (
        <Table label={t('privacy.contacts')}>
          <tbody>
            {view.contacts.map((contact) => (
              <tr key={`${contact.kind} ${contact.id}`}>
                <td>
                  <strong>{contact.organisation}</strong>
                  <br />
                  <span className="soft">{t(`privacy.kind.${contact.kind}.name`)}</span>
                </td>
                <td>{[contact.contactName, contact.phone, contact.email].filter((one) => one !== null).join(' · ')}</td>
                <td>
                  <StateWord state={contact.isDue ? 'warn' : 'ok'}>
                    {t(contact.isDue ? 'privacy.due' : 'privacy.inTerm', { date: date(contact.lastUsedOn) })}
                  </StateWord>
                </td>
                <td className={styles.acts}>
                  <Button
                    variant="default"
                    aria-label={t('privacy.exportOf', { name: contact.organisation })}
                    onClick={() => get.mutate(contact)}
                  >
                    {t('privacy.export')}
                  </Button>
                  <Button
                    variant="default"
                    loading={clear.isPending}
                    aria-label={t('privacy.clearOf', { name: contact.organisation })}
                    onClick={() => clear.mutate([contact])}
                  >
                    {t('privacy.clear')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {due.length > 0 && (
        <div>
          <Button size="md" loading={clear.isPending} onClick={() => clear.mutate(due)}>
            {t('privacy.clearDue', { count: due.length })}
          </Button>
        </div>
      )}
    </Panel>
  )
}
