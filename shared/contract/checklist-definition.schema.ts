import * as z from 'zod'
import { machineKinds } from '../domain/machine-facts.ts'
import { faultCodes } from '../domain/testing/result.ts'
import {
  type ChecklistDefinition,
  hardwareNeeds,
  interactiveTests,
  stepWeights,
  unattendedTests,
} from '../domain/testing/step-definition.ts'

const keySchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
// Empty texts pass here and are told by name: a schema would only say "too small".
const bothSchema = z.object({ fr: z.string().trim().max(300), en: z.string().trim().max(300) })

const questionSchema = z.object({
  name: keySchema,
  label: bothSchema,
  unit: z.string().max(10).nullable(),
  choices: z.array(z.object({ value: keySchema, label: bothSchema })).max(20),
})

const stepSchema = z.object({
  key: keySchema,
  title: bothSchema,
  purpose: bothSchema,
  how: bothSchema,
  verify: bothSchema,
  test: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person') }),
    z.object({ kind: z.literal('interactive'), name: z.enum(interactiveTests) }),
    z.object({ kind: z.literal('unattended'), name: z.enum(unattendedTests) }),
  ]),
  needs: z.array(z.enum(hardwareNeeds)),
  dependsOn: z.array(keySchema),
  expectedSeconds: z.number().int().min(1).max(86_400),
  weight: z.enum(stepWeights),
  faults: z.array(z.enum(faultCodes)),
  asks: z.array(questionSchema).max(10).optional(),
})

/** The shape of a list; `definitionProblems` says what is wrong with one of the right shape. */
export const checklistDefinitionSchema = z.object({
  id: keySchema,
  version: z.number().int().min(1),
  kinds: z.array(z.enum(machineKinds)).min(1),
  title: bothSchema,
  steps: z.array(stepSchema).max(100),
}) satisfies z.ZodType<ChecklistDefinition>
