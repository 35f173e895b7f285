import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Opened, openInProcess } from '../contract/transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from '../contract/workshop.ts'
import { textOf } from '../e2e/papers.ts'

describe('a certificate issued again', () => {
  let opened: Opened
  beforeEach(async () => {
    opened = await openInProcess()
  })
  afterEach(() => opened.close())

  it('says which one it replaces', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    await recordLog(client, machine.id)
    await passTestsAndGrade(client, machine.id)
    const textOfNext = async () => {
      const { id } = await client.documents.issueCertificate({ machineId: machine.id, language: 'fr' })
      const file = await client.documents.file({ documentId: id })
      return textOf(new Uint8Array(await file.arrayBuffer()))
    }
    expect(await textOfNext()).not.toMatch(/remplace/)
    expect(await textOfNext()).toMatch(/CE-2026-0002[\s\S]*remplace[\s\S]*CE-2026-0001/)
  })
})
