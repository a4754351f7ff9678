import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { runCommand } from './fake-project.ts'

const root = path.join(import.meta.dirname, '../..')

it('the hook lets a .ts file import a .tsx page, twice with the same result', async () => {
  const runtime = path.join(root, '.runtime')
  mkdirSync(runtime, { recursive: true })
  const folder = mkdtempSync(path.join(runtime, 'try-'))
  try {
    writeFileSync(
      path.join(folder, 'page.tsx'),
      `import type { ReactNode } from 'react'
       export const Page = ({ name }: { name: string }): ReactNode => <><h1 lang="zh-CN">你好，{name}</h1></>`,
    )
    writeFileSync(
      path.join(folder, 'main.ts'),
      `import { renderToStaticMarkup } from 'react-dom/server'
       import { createElement } from 'react'
       import { Page } from './page.tsx'
       const name: string = '<咸宁>'
       process.stdout.write(renderToStaticMarkup(createElement(Page, { name })))`,
    )
    const hook = pathToFileURL(path.join(root, 'src/tsx-hook.mjs')).href
    for (let i = 0; i < 2; i++) {
      const ran = runCommand([process.execPath, '--import', hook, path.join(folder, 'main.ts')], folder)
      assert.equal((await ran.done).code, 0, ran.stderr())
      assert.equal(ran.stdout(), '<h1 lang="zh-CN">你好，&lt;咸宁&gt;</h1>')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
