import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accounts, demonstrationPassword } from '../../cities/xianning/index.ts'
import { readDocument } from './documents.ts'

const english = readDocument('README.md')
const chinese = readDocument('README.zh-CN.md')
const codeBlocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!)

describe('the two READMEs', () => {
  for (const [name, text] of Object.entries({ English: english, Chinese: chinese })) {
    it(`show a real piece of a law file (${name})`, () => {
      const file = /\[`(law\/[\w./-]+)`\]/.exec(text)?.[1]
      assert.ok(file)
      const [excerpt] = codeBlocks(text, 'ts')
      assert.ok(excerpt && readDocument(file).includes(excerpt), `${file} does not hold the piece shown`)
    })

    it(`name accounts that the demonstration has (${name})`, () => {
      const known = new Set(accounts.map(({ account }) => account))
      const named = ['paidan', 'zhujian', 'gongshui', 'duban', 'huawuyuan1', 'shizhang', 'shenji']
      for (const account of named) assert.ok(text.includes(`\`${account}\``), `${account} is not named`)
      assert.deepEqual(
        named.filter((account) => !known.has(account)),
        [],
      )
      assert.ok(text.includes(`\`${demonstrationPassword}\``))
    })
  }

  it('say the same: as many headings, commands and links', () => {
    const shape = (text: string) => ({
      headings: [...text.matchAll(/^#+ /gm)].length,
      commands: codeBlocks(text, 'sh').map((block) => block.replace(/#.*$|'[^']*'/gm, '').replace(/\s+/g, ' ')),
      links: [...text.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]!.replace(/README.*$/, 'README')).sort(),
    })
    assert.deepEqual(shape(chinese), shape(english))
  })
})
