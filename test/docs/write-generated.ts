// Writes the generated parts of the documents anew. Read the difference before it is committed.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../architecture/sources.ts'
import { readDocument } from './documents.ts'
import { GENERATED, withPart } from './generated.ts'

for (const [name, { file, make }] of Object.entries(GENERATED)) {
  const before = readDocument(file)
  const after = withPart(before, name, make())
  if (after === before) continue
  writeFileSync(path.join(root, file), after)
  process.stderr.write(`${file}: ${name} was written anew\n`)
}
