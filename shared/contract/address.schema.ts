import * as z from 'zod'
import { findCommune } from '../domain/places/communes.ts'
import { optionalLineSchema } from './common.ts'

const communeCodeSchema = z
  .string()
  .refine((code) => findCommune(code) !== null)
  .nullable()
  .default(null)

export const addressSchema = z.object({
  complement: optionalLineSchema,
  postBox: optionalLineSchema,
  place: optionalLineSchema,
  postcode: optionalLineSchema,
  communeCode: communeCodeSchema,
})
