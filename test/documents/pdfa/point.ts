import type { PageContent } from './content-streams.ts'
import type { PdfObjects } from './pdf-objects.ts'
import type { RawFile } from './raw-file.ts'

/** One file, seen as bytes, as objects and as pages. */
export type Examined = { raw: RawFile; file: PdfObjects; pages: PageContent[]; glyphs: Map<string, Set<number>> }

/** One demand of ISO 19005-3 for level B, and everything in a file that goes against it. */
export type Point = { clause: string; demand: string; problems: (examined: Examined) => string[] }
