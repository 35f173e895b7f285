import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionView } from '../../shared/contract/session.contract.ts'
import { type Client, type Opened, openHttp } from './transports.ts'

const start = Date.parse('2026-11-23T08:00:00.000Z')
const managerPin = '4071'
let opened: Opened
let client: Client
let passedSeconds = 0

beforeEach(async () => {
  passedSeconds = 0
  opened = await openHttp({ now: () => new Date(start + passedSeconds * 1000).toISOString() })
  client = opened.client
})
afterEach(() => opened.close())

const firstStart = () => client.session.join({ operatorName: 'Atelier 1', pin: managerPin })

async function withColleague(): Promise<{ manager: string; colleague: string }> {
  const session = await firstStart()
  const { people } = await client.people.add({ name: 'Atelier 2', role: 'technician', pin: '5092' })
  const colleague = people.find(({ name }) => name === 'Atelier 2')?.id ?? ''
  return { manager: session.actor?.operatorId ?? '', colleague }
}

const signIn = (operatorId: string, pin: string) => client.session.signIn({ operatorId, pin })
const nameOf = (view: SessionView) => view.actor?.operatorName

describe('the first start', () => {
  it('makes a manager whose code is asked from then on', async () => {
    const session = await firstStart()
    expect(session.operators).toMatchObject([{ name: 'Atelier 1', role: 'manager' }])
    expect(session.signIn.isPinAsked).toBe(true)
    await expect(client.session.join({ operatorName: 'Passant', pin: '8520' })).rejects.toMatchObject({
      code: 'MANAGER_NEEDED',
    })
    const operatorId = session.actor?.operatorId ?? ''
    await expect(client.session.switchOperator({ operatorId })).rejects.toMatchObject({ code: 'PIN_NEEDED' })
  })

  it('does without a code for who works alone, and with one as soon as somebody else comes', async () => {
    const session = await client.session.join({ operatorName: 'Atelier 1' })
    const operatorId = session.actor?.operatorId ?? ''
    const second = { name: 'Atelier 2', role: 'technician', pin: '5092' } as const
    await expect(client.people.add(second)).rejects.toMatchObject({ data: { blocker: 'CODES_ARE_OFF' } })
    const asked = { isPinAsked: true, idleMinutes: 10 }
    await expect(client.people.setSignIn(asked)).rejects.toMatchObject({ data: { blocker: 'OWN_PIN_NEEDED' } })
    await client.people.setPin({ operatorId, pin: managerPin })
    await client.people.setSignIn(asked)
    await client.people.add(second)
    await expect(client.people.setSignIn({ ...asked, isPinAsked: false })).rejects.toMatchObject({
      data: { blocker: 'SEVERAL_PEOPLE' },
    })
  })

  it('refuses a code that anybody tries first', async () => {
    await expect(client.session.join({ operatorName: 'Atelier 1', pin: '1234' })).rejects.toMatchObject({
      code: 'PIN_REFUSED',
      data: { problem: 'TOO_SIMPLE' },
    })
    expect((await client.session.view()).operators).toEqual([])
  })
})

describe('switching at the bench', () => {
  it('asks the other person’s own code', async () => {
    const { manager, colleague } = await withColleague()
    await expect(signIn(colleague, managerPin)).rejects.toMatchObject({ code: 'NOT_RECOGNISED' })
    expect(nameOf(await signIn(colleague, '5092'))).toBe('Atelier 2')
    await expect(client.people.view()).rejects.toMatchObject({ code: 'MANAGER_NEEDED' })
    expect(nameOf(await signIn(manager, managerPin))).toBe('Atelier 1')
  })

  it('takes a badge, of one person only, until it is taken back', async () => {
    const { manager, colleague } = await withColleague()
    const badge = 'BADGE-0042-XYZ'
    await client.people.setBadge({ operatorId: colleague, badge })
    await expect(client.people.setBadge({ operatorId: manager, badge })).rejects.toMatchObject({ code: 'BADGE_TAKEN' })
    expect(nameOf(await client.session.signInByBadge({ badge }))).toBe('Atelier 2')
    await signIn(manager, managerPin)
    await client.people.setBadge({ operatorId: colleague, badge: null })
    await expect(client.session.signInByBadge({ badge })).rejects.toMatchObject({ code: 'NOT_RECOGNISED' })
  })

  it('lets nobody in who left, and keeps a manager', async () => {
    const { manager, colleague } = await withColleague()
    await client.people.setWorking({ operatorId: colleague, isWorking: false })
    await expect(signIn(colleague, '5092')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const change of [
      client.people.setWorking({ operatorId: manager, isWorking: false }),
      client.people.setRole({ operatorId: manager, role: 'technician' }),
    ]) {
      await expect(change).rejects.toMatchObject({ data: { blocker: 'LAST_MANAGER' } })
    }
  })

  it('changes one’s own code only for who knows it', async () => {
    const { colleague } = await withColleague()
    await signIn(colleague, '5092')
    await expect(client.people.changeOwnPin({ current: '9999', next: '7413' })).rejects.toMatchObject({
      code: 'NOT_RECOGNISED',
    })
    await client.people.changeOwnPin({ current: '5092', next: '7413' })
    expect(nameOf(await signIn(colleague, '7413'))).toBe('Atelier 2')
  })
})

describe('a locked screen', () => {
  it('answers nothing but the wall and the entrance until somebody proves who they are', async () => {
    const { colleague } = await withColleague()
    expect((await client.session.lock()).isLocked).toBe(true)
    await expect(client.machines.recent()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
    expect(await client.erasing.jobs()).toEqual([])
    expect((await signIn(colleague, '5092')).isLocked).toBe(false)
    expect(await client.machines.recent()).toEqual([])
  })

  it('locks itself when nobody was seen for as long as agreed', async () => {
    await firstStart()
    await client.machines.recent()
    passedSeconds = 599
    await client.session.stillHere()
    passedSeconds = 599 + 599
    expect(await client.session.stillHere()).toEqual({ isLocked: false })
    passedSeconds += 601
    // Asking in the background is nobody's presence.
    await expect(client.machines.recent()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
    expect(await client.session.stillHere()).toEqual({ isLocked: true })
  })
})

describe('a page elsewhere that chose a name while no code was asked', () => {
  const elsewhere = () => opened.core.clientFor(opened.core.newSession('web')) as unknown as Client

  it('answers no more once codes are asked, until the code is said there too', async () => {
    const here = await client.session.join({ operatorName: 'Atelier 1' })
    const operatorId = here.actor?.operatorId ?? ''
    const other = elsewhere()
    await other.session.switchOperator({ operatorId })
    expect(await other.machines.recent()).toEqual([])
    await client.people.setPin({ operatorId, pin: managerPin })
    await client.people.setSignIn({ isPinAsked: true, idleMinutes: 10 })
    expect(await client.machines.recent()).toEqual([])
    await expect(other.machines.recent()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
    expect(await other.session.stillHere()).toEqual({ isLocked: true })
    await other.session.signIn({ operatorId, pin: managerPin })
    expect(await other.machines.recent()).toEqual([])
  })

  it('answers no more once the code it said is replaced', async () => {
    const { colleague } = await withColleague()
    const other = elsewhere()
    await other.session.signIn({ operatorId: colleague, pin: '5092' })
    await client.people.setPin({ operatorId: colleague, pin: '7413' })
    await expect(other.machines.recent()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
    expect(await client.machines.recent()).toEqual([])
  })
})

it('makes one manager of two who come first at once', async () => {
  const other = opened.core.clientFor(opened.core.newSession('web')) as unknown as Client
  await Promise.all([
    client.session.join({ operatorName: 'Atelier 1' }),
    other.session.join({ operatorName: 'Atelier 2' }),
  ])
  const roles = (await client.session.view()).operators.map(({ role }) => role)
  expect(roles.toSorted()).toEqual(['manager', 'technician'])
})

describe('guessing', () => {
  it('goes no faster for who bears a badge of their own, and closes no other place', async () => {
    const { colleague } = await withColleague()
    const badge = 'BADGE-0042-XYZ'
    await client.people.setBadge({ operatorId: colleague, badge })
    const guess = (place: number) => client.session.signInByBadge({ badge: `BADGE-0000-${place}` })
    for (const place of [1, 2]) await expect(guess(place)).rejects.toMatchObject({ code: 'NOT_RECOGNISED' })
    expect(nameOf(await client.session.signInByBadge({ badge }))).toBe('Atelier 2')
    await expect(guess(3)).rejects.toMatchObject({ code: 'NOT_RECOGNISED' })
    await expect(guess(4)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' })
    const away = {
      clientId: '01J0000000000000000000000A',
      grant: { kind: 'bench', bench: { id: 'x', name: 'Poste 2' } },
    }
    const session = Object.assign(opened.core.newSession('web'), { network: away })
    const elsewhere = opened.core.clientFor(session) as unknown as Client
    expect(nameOf(await elsewhere.session.signInByBadge({ badge }))).toBe('Atelier 2')
    passedSeconds += 3601
    expect(nameOf(await client.session.signInByBadge({ badge }))).toBe('Atelier 2')
  })

  it('waits longer and longer, even for the right code', async () => {
    const { colleague } = await withColleague()
    for (const pin of ['9991', '9992', '9993']) {
      await expect(signIn(colleague, pin), pin).rejects.toMatchObject({ code: 'NOT_RECOGNISED' })
    }
    await expect(signIn(colleague, '5092')).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' })
    passedSeconds += 5
    await expect(signIn(colleague, '9994')).rejects.toMatchObject({
      code: 'NOT_RECOGNISED',
      data: { retryAt: new Date(start + 15_000).toISOString() },
    })
    passedSeconds += 10
    expect(nameOf(await signIn(colleague, '5092'))).toBe('Atelier 2')
  })

  it('counts tries that come at once as one after the other', async () => {
    const { colleague } = await withColleague()
    const tries = await Promise.allSettled(Array.from({ length: 12 }, (_, at) => signIn(colleague, `77${at + 10}`)))
    const codes = tries.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'in'))
    expect(codes.filter((code) => code === 'NOT_RECOGNISED')).toHaveLength(3)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(9)
  })

  it('locks nobody out for years because the clock was wrong for a moment', async () => {
    const { colleague } = await withColleague()
    passedSeconds = 9 * 365 * 86_400
    for (const pin of ['9991', '9992', '9993']) await signIn(colleague, pin).catch(() => undefined)
    passedSeconds = 60
    await signIn(colleague, '5092').catch(() => undefined)
    passedSeconds = 66
    expect(nameOf(await signIn(colleague, '5092'))).toBe('Atelier 2')
  })
})

it('tells nobody what a code was kept as', async () => {
  await firstStart()
  const told = JSON.stringify([await client.people.view(), await client.session.view()])
  expect(told).not.toMatch(/scrypt|4071/)
})
