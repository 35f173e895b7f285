import { join } from 'node:path'

export type Trial = {
  folder: string
  say(text: string): void
  expect(what: string, isSo: boolean): void
  problems: readonly string[]
}

/** Says what happens with the minutes gone, and goes on after what is not as expected: the rest is worth seeing too. */
export function openTrial(folder: string): Trial {
  const startedAt = performance.now()
  const problems: string[] = []
  const say = (text: string) => {
    const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1).padStart(5)
    process.stdout.write(`${minutes} min  ${text}\n`)
  }
  const expect = (what: string, isSo: boolean) => {
    say(`${isSo ? 'yes' : 'NO '}: ${what}`)
    if (!isSo) problems.push(what)
  }
  return { folder, say, expect, problems }
}

export function pictureIn(folder: string, name: string): string {
  return join(folder, `${name}.png`)
}
