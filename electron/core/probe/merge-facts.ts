import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import type { FactOrigins } from '../../../shared/domain/reading.ts'
import { type Section, sectionRules } from './merge-rules.ts'

/** What one source told. Sections it does not speak of are left out. */
export type Witness = { source: string; facts: WitnessFacts }
export type WitnessFacts = { [Name in keyof MachineFacts]?: Told<MachineFacts[Name]> }
type Told<Value> = Value extends readonly (infer Item)[] ? Item[] : Partial<Value>

type Fields = Record<string, unknown>
type Claim = { source: string; fields: Fields }

/**
 * Joins what all sources told into one set of facts. For every value the first source of the section's order that
 * knows it is believed, and its name is kept under the value's path ("drives.0.serial").
 */
export function mergeFacts(witnesses: readonly Witness[]): { facts: MachineFacts; origins: FactOrigins } {
  const origins: FactOrigins = {}
  const facts = emptyMachineFacts()
  for (const section of Object.keys(facts) as Section[]) {
    const merged = Array.isArray(facts[section])
      ? mergeList(section, witnesses, origins)
      : mergeFields(section, claimsOf(section, witnesses), facts[section] as Fields, origins, section)
    Object.assign(facts, { [section]: merged })
  }
  return { facts, origins }
}

function claimsOf(section: Section, witnesses: readonly Witness[]): Claim[] {
  return inOrder(section, witnesses).flatMap(({ source, facts }) => {
    const told = facts[section]
    return told === undefined ? [] : [{ source, fields: told as Fields }]
  })
}

function inOrder(section: Section, witnesses: readonly Witness[]): Witness[] {
  const { order } = sectionRules[section]
  const rank = (source: string) => {
    const place = order.indexOf(source)
    return place < 0 ? order.length : place
  }
  return witnesses.toSorted((one, other) => rank(one.source) - rank(other.source))
}

function mergeFields(
  section: Section,
  claims: readonly Claim[],
  empty: Fields,
  origins: FactOrigins,
  path: string,
): Fields {
  const merged: Fields = { ...empty }
  const companions = new Set(Object.values(sectionRules[section].together ?? {}))
  for (const name of namesIn(empty, claims)) {
    if (companions.has(name)) continue
    const claim = claims.find(({ fields }) => isTold(fields[name]))
    if (claim === undefined) continue
    merged[name] = claim.fields[name]
    origins[`${path}.${name}`] = claim.source
    const companion = sectionRules[section].together?.[name]
    if (companion !== undefined) merged[companion] = companionOf(claim, claims, name, companion)
  }
  return merged
}

/** From the same mouth; where it does not say, from the next that tells the same value. */
function companionOf(claim: Claim, claims: readonly Claim[], name: string, companion: string): unknown {
  const agreeing = claims.filter(({ fields }) => fields[name] === claim.fields[name])
  return agreeing.map(({ fields }) => fields[companion]).find(isTold) ?? null
}

function namesIn(empty: Fields, claims: readonly Claim[]): Set<string> {
  return new Set([...Object.keys(empty), ...claims.flatMap(({ fields }) => Object.keys(fields))])
}

/** Looked and not known says nothing; an empty list neither. */
function isTold(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** The first source that lists anything says which items there are; the others complete those. */
function mergeList(section: Section, witnesses: readonly Witness[], origins: FactOrigins): Fields[] {
  const { lists, keyOf } = sectionRules[section]
  const toldBy = (witness: Witness | undefined) => (witness?.facts[section] as Fields[] | undefined) ?? []
  const tellers = lists.map((source) => witnesses.find((witness) => witness.source === source))
  const listed = toldBy(tellers.find((teller) => toldBy(teller).length > 0))
  const others = inOrder(section, witnesses)
  return withUnlisted(section, listed, others).map((item, index) => {
    const key = keyOf(item, index)
    const claims = others.flatMap((witness) => {
      const fields = sameThing(toldBy(witness), item, key, keyOf)
      return fields === undefined ? [] : [{ source: witness.source, fields }]
    })
    return mergeFields(section, claims, nullsLike(item), origins, `${section}.${index}`)
  })
}

/** What answered under a serial of its own is there, whether the list knows it or not. */
function withUnlisted(section: Section, listed: Fields[], witnesses: readonly Witness[]): Fields[] {
  const { adds = [], keyOf } = sectionRules[section]
  const items = [...listed]
  for (const { source, facts } of witnesses) {
    if (!adds.includes(source)) continue
    for (const [index, told] of ((facts[section] ?? []) as Fields[]).entries()) {
      const isListed = items.some(
        (item, place) => keyOf(item, place) === keyOf(told, index) || isSameSerial(item, told),
      )
      if (!isListed && isTold(told.serial)) items.push(told)
    }
  }
  return items
}

/** By name; by serial where the names differ, as they do between a controller and its namespace. */
function sameThing(
  told: readonly Fields[],
  item: Fields,
  key: string,
  keyOf: (item: Fields, index: number) => string,
): Fields | undefined {
  const named = told.find((one, place) => keyOf(one, place) === key)
  // Without a name the key is only a place in a list: two serials then are two things.
  const isPlaceOnly = /^\d+$/.test(key)
  if (named !== undefined && !(isPlaceOnly && areTwoSerials(named, item))) return named
  return told.find((one) => isSameSerial(one, item))
}

function isSameSerial(one: Fields, other: Fields): boolean {
  return isTold(one.serial) && one.serial === other.serial
}

function areTwoSerials(one: Fields, other: Fields): boolean {
  return isTold(one.serial) && isTold(other.serial) && one.serial !== other.serial
}

function nullsLike(item: Fields): Fields {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, Array.isArray(value) ? [] : null]))
}
