// node test/law/write-matrix.ts: writes law/matrix/ anew. Read the difference before you commit it.
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { definitions } from '#law'
import { matrixFile, matrixOf } from './matrix.ts'

const folder = path.join(import.meta.dirname, '../../law/matrix')
mkdirSync(folder, { recursive: true })
const wanted = new Map(definitions.map((definition) => [matrixFile(definition, definitions), matrixOf(definition)]))
for (const file of globSync('*.txt', { cwd: folder })) if (!wanted.has(file)) rmSync(path.join(folder, file))
for (const [file, text] of wanted) writeFileSync(path.join(folder, file), text)
process.stdout.write(`${wanted.size} files in law/matrix\n`)
