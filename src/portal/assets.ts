import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Asset {
  url: string
  type: string
  body: Buffer
}

function asset(file: string, type: string): Asset {
  const body = readFileSync(path.join(import.meta.dirname, 'assets', file))
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const { name, ext } = path.parse(file)
  return { url: `/portal/${name}-${digest}${ext}`, type, body }
}

const style = asset('style.css', 'text/css; charset=utf-8')
const check = asset('check.css', 'text/css; charset=utf-8')
const report = asset('report.css', 'text/css; charset=utf-8')
const script = asset('niceties.js', 'text/javascript; charset=utf-8')
const icon = asset('mark.svg', 'image/svg+xml')

/** Named by their content, so that they may be kept for ever. */
export const assets = { style: style.url, check: check.url, report: report.url, script: script.url, icon: icon.url }
export const assetFiles: readonly Asset[] = [style, check, report, script, icon]
