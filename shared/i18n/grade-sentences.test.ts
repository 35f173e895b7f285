import fc from 'fast-check'
import { expect, it } from 'vitest'
import { conditions } from '../domain/grading.ts'
import { defects, findingZones, severities } from '../domain/testing/findings.ts'
import { gradeMachine } from '../domain/testing/grade-machine.ts'
import { faultCodes, resultStates } from '../domain/testing/result.ts'
import { stepWeights } from '../domain/testing/step-definition.ts'
import { dataSentence, functionSentences, lookSentence } from './grade-sentences.ts'

const gradeInput = fc.record({
  findings: fc.array(
    fc.record({
      zone: fc.constantFrom(...findingZones),
      defect: fc.constantFrom(...defects),
      severity: fc.constantFrom(...severities),
    }),
    { maxLength: 9 },
  ),
  condition: fc.constantFrom(null, ...conditions),
  steps: fc.array(
    fc.record({
      key: fc.constantFrom('keyboard', 'display', 'camera'),
      weight: fc.constantFrom(...stepWeights),
      state: fc.constantFrom(null, ...resultStates),
      faults: fc.subarray([...faultCodes], { maxLength: 2 }),
    }),
    { maxLength: 5 },
  ),
  drives: fc.array(fc.record({ name: fc.constant('S2X'), status: fc.constantFrom(null, 'ERASED' as const) })),
  isWithoutDrive: fc.boolean(),
})

it('has whole sentences for every reason of every grade, in both languages', () => {
  fc.assert(
    fc.property(gradeInput, fc.constantFrom('fr' as const, 'en' as const), (input, language) => {
      const grade = gradeMachine(input)
      const sentences = [
        ...grade.look.map((reason) => lookSentence(reason, language)),
        ...functionSentences(grade.function, language, (key) => key),
        ...grade.dataReasons.map((reason) => dataSentence(reason, language)),
      ]
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÀ-Þ][^{}]*\.$/)
    }),
  )
})
