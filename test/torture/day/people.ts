import { known, must, type Step, step } from './day.ts'

export const managerPin = '271828'

const idOf = async ({ client }: Parameters<Step['run']>[0], name: string) =>
  must((await client.session.view()).operators.find((one) => one.name === name)?.id, name)

/** Somebody opens the workshop. */
export const openingSteps: readonly Step[] = [
  step('session.join', ({ client }) => client.session.join({ operatorName: 'Atelier 1' })),
  step('session.setOrganisation', ({ client }) =>
    client.session.setOrganisation({ name: 'Atelier d’essai', legalId: '1234567', address: null, contact: null }),
  ),
  step('session.join', ({ second }) => second.session.join({ operatorName: 'Atelier 2' })),
]

/** Codes and badges come, are used, and go again. */
export const peopleSteps: readonly Step[] = [
  step('people.setPin', async (day) =>
    day.client.people.setPin({ operatorId: await idOf(day, 'Atelier 1'), pin: managerPin }),
  ),
  step('people.setPin', async (day) =>
    day.client.people.setPin({ operatorId: await idOf(day, 'Atelier 2'), pin: managerPin }),
  ),
  step('people.setSignIn', ({ client }) => client.people.setSignIn({ isPinAsked: true, idleMinutes: 30 })),
  step('people.add', async (day) => {
    await day.client.people.add({ name: 'Atelier 3', role: 'technician', pin: '314159' })
    day.known.third = await idOf(day, 'Atelier 3')
  }),
  step('people.setRole', (day) => day.client.people.setRole({ operatorId: known(day, 'third'), role: 'manager' })),
  step('people.setBadge', (day) =>
    day.client.people.setBadge({ operatorId: known(day, 'third'), badge: 'BADGE-000-314-159' }),
  ),
  step('session.signIn', async (day) => {
    const operatorId = known(day, 'third')
    await day.page.session.signIn({ operatorId, pin: '000001' }).catch(() => undefined)
    await day.page.session.signIn({ operatorId, pin: '314159' })
  }),
  step('people.changeOwnPin', async (day) => {
    await day.page.session.signIn({ operatorId: known(day, 'third'), pin: '314159' })
    await day.page.people.changeOwnPin({ current: '314159', next: '161803' })
  }),
  step('session.signInByBadge', ({ page }) => page.session.signInByBadge({ badge: 'BADGE-000-314-159' })),
  step('people.setWorking', (day) =>
    day.client.people.setWorking({ operatorId: known(day, 'third'), isWorking: false }),
  ),
]
