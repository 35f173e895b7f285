import type { DemoMachine } from './plan-machines.ts'

/** What breaks a machine that is kept for its parts: a step of its list, the fault, and how one says so. */
const breakages = {
  laptop: [
    { stepKey: 'display', fault: 'SCREEN_BROKEN', reason: 'écran cassé, carte mère saine' },
    { stepKey: 'keyboard', fault: 'KEYS_DEAD', reason: 'clavier mort, écran sain' },
    { stepKey: 'usb-ports', fault: 'USB_PORT_DEAD', reason: 'prises USB arrachées, écran et clavier sains' },
  ],
  desktop: [
    { stepKey: 'processor', fault: 'OVERHEATS', reason: 'surchauffe, alimentation et mémoire saines' },
    { stepKey: 'usb-ports', fault: 'USB_PORT_DEAD', reason: 'prises USB mortes, mémoire saine' },
  ],
} as const

/** The same for the same machine. */
export function breakageOf({ model, place }: DemoMachine) {
  const [first, ...others] = breakages[model.kind === 'laptop' ? 'laptop' : 'desktop']
  return [first, ...others][place % (others.length + 1)] ?? first
}
