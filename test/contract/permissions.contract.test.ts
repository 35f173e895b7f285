import { describe, expect, it } from 'vitest'
import { router } from '../../electron/core/router.ts'
import { contract } from '../../shared/contract/index.ts'
import { permissions } from '../../shared/domain/permissions.ts'
import { type Client, openHttp, openInProcess, transports } from './transports.ts'

/** Every procedure of a router, as `subject.verb`: a procedure carries `~orpc`, a folder of them does not. */
function proceduresOf(tree: object, place: readonly string[] = []): string[] {
  if ('~orpc' in tree) return [place.join('.')]
  return Object.entries(tree).flatMap(([name, branch]) => proceduresOf(branch as object, [...place, name]))
}

describe('the table of permissions', () => {
  it('has a rule for every procedure of the contract, and none for what is not in it', () => {
    expect(Object.keys(permissions).toSorted()).toEqual(proceduresOf(contract).toSorted())
  })

  it('is asked for every procedure that the core answers', () => {
    expect(proceduresOf(router).toSorted()).toEqual(proceduresOf(contract).toSorted())
  })
})

type Procedure = (input?: unknown) => Promise<unknown>

function procedureOf(client: Client, name: string): Procedure {
  const [subject = '', verb = ''] = name.split('.')
  return (client as unknown as Record<string, Record<string, Procedure>>)[subject]?.[verb] as Procedure
}

const namesWith = (...rules: string[]) =>
  Object.entries(permissions)
    .filter(([, rule]) => rules.includes(rule))
    .map(([name]) => name)

describe('who may ask', () => {
  it('refuses everything but the entrance before anybody said who works here', async () => {
    const { client, close } = await openHttp()
    for (const name of namesWith('present', 'technician', 'manager')) {
      await expect(procedureOf(client, name)(), name).rejects.toMatchObject({ code: 'OPERATOR_NEEDED' })
    }
    await close()
  })

  it('refuses what is the manager’s to a technician, whatever is asked of it', async () => {
    const { client, close } = await openHttp()
    await client.session.join({ operatorName: 'Atelier 1' })
    await client.session.join({ operatorName: 'Atelier 2' })
    for (const name of namesWith('manager')) {
      await expect(procedureOf(client, name)(), name).rejects.toMatchObject({ code: 'MANAGER_NEEDED' })
    }
    await close()
  })

  it('lets the command line look without a name, and change nothing', async () => {
    const { client, close } = await openInProcess()
    expect(await client.machines.recent()).toEqual([])
    const change = client.donors.create({ legalName: 'Société fictive du Lagon', ridet: null })
    await expect(change).rejects.toMatchObject({ code: 'OPERATOR_NEEDED' })
    await close()
  })

  it.each(transports)('answers what anyone may ask, %s', async (_name, open) => {
    const { client, close } = await open()
    expect((await client.session.view()).actor).toBeNull()
    await close()
  })
})
