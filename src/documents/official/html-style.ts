import { BLOCK, PAGE, SIZE } from './measures.ts'

/** Faces by name, then what servers have. */
const FACES = {
  body: '"仿宋_GB2312", "FangSong_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif',
  title:
    '"方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", STZhongsong, "华文中宋", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif',
  heading: '"黑体", SimHei, STHeiti, "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  subheading: '"楷体_GB2312", KaiTi_GB2312, KaiTi, "楷体", STKaiti, "AR PL KaitiM GB", "Noto Serif CJK SC", serif',
  page: '"宋体", SimSun, NSimSun, "Noto Serif CJK SC", serif',
} as const

/** A calm page that a phone can read. */
export const SCREEN_STYLE = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #f4f4f2; color: #1a1a1a; font-family: ${FACES.body}; line-height: 1.9; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: #fff; font-size: 1.125rem; }
p, h1, h2, h3, h4, h5 { margin: 0; font-size: inherit; font-weight: normal; text-indent: 2em; }
.secrecy, .to, .head, .title, .attachments, .signature, .imprint, .frozen { text-indent: 0; }
.secrecy { font-family: ${FACES.heading}; }
.head { font-family: ${FACES.title}; color: #c00; text-align: center; font-size: clamp(1.5rem, 6vw, 2.75rem); line-height: 1.2; padding: 1.5rem 0 2rem; }
.number { display: flex; justify-content: center; gap: 1em; border-bottom: 2px solid #c00; padding: 0 1em 0.4em; text-indent: 0; }
.number.up { justify-content: space-between; flex-wrap: wrap; }
.signer { font-family: ${FACES.subheading}; }
.title { font-family: ${FACES.title}; font-size: 1.5rem; line-height: 1.5; text-align: center; padding: 2.5rem 0 1.5rem; }
.title span { display: block; }
.level-1 { font-family: ${FACES.heading}; }
.level-2 { font-family: ${FACES.subheading}; }
.attachments { padding: 2em 0 0 2em; }
.attachments p { display: grid; grid-template-columns: 3em auto 1fr; text-indent: 0; white-space: pre-wrap; }
.signature { display: grid; width: max-content; margin: 3em 4em 0 auto; }
.signature p { text-indent: 0; white-space: nowrap; }
.signature p:first-child { width: 0; justify-self: center; display: flex; justify-content: center; }
.imprint { margin-top: 4em; border: solid #1a1a1a; border-width: 0.35mm 0; font-size: 0.875em; }
.imprint p { padding: 0 1em; text-indent: 0; }
.imprint p + p { border-top: 0.25mm solid #1a1a1a; }
.imprint .copy { padding-left: 4em; text-indent: -3em; }
.imprint .printed { display: flex; justify-content: space-between; gap: 1em; }
.frozen { padding-top: 2rem; font: 0.75rem/1.6 ${FACES.heading}; color: #595959; text-align: left; word-break: break-all; }
.chip { color: inherit; text-decoration: underline dotted #0b5cad; text-underline-offset: 0.25em; }
a.chip:hover, a.chip:focus-visible { color: #0b5cad; text-decoration-style: solid; }
.mark { position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none; }
.mark span { font: 5rem ${FACES.heading}; color: #000; opacity: 0.07; rotate: -45deg; white-space: nowrap; }
`

const mm = (value: number): string => `${Number(value.toFixed(4))}mm`
const LINE = BLOCK.height / BLOCK.lines
const CELL = BLOCK.width / BLOCK.characters
const lines = (count: number): string => mm(count * LINE)
const cells = (count: number): string => mm(count * CELL)
/** The dash stands 7 mm under the block: the middle of a line of its own size. */
const NUMBER = `font: ${SIZE.four}pt/1 ${FACES.page}; vertical-align: top;`
const UNDER = `calc(7mm - ${SIZE.four / 2}pt)`

/** Lines of the grid from the upper edge of the block to the first line of the title. */
const TITLE_FROM = 10
const TITLE_LINE = 1.2

/** Where the page boxes of the paper are and what stands in its margins. */
export const PAGE_STYLE = `
@page { size: A4; margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; ${NUMBER} padding: ${UNDER} ${SIZE.four}pt 0 0; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; ${NUMBER} padding: ${UNDER} 0 0 ${SIZE.four}pt; } }
`

/**
 * The grid of GB/T 9704-2012. Every block is a whole number of lines, so that text stands on the grid on every page;
 * 28 signs of 三号 are wider than the block by two millimetres, letter spacing takes the difference.
 */
export const paperStyle = (head: { points: number; scale: number }, titleLines: number): string => `
body { background: none; }
main { max-width: none; width: ${BLOCK.width}mm; margin: 0; padding: 0; background: none; color: #000; font-size: ${SIZE.three}pt; line-height: ${lines(1)}; letter-spacing: calc(${cells(1)} - ${SIZE.three}pt); text-align: justify; line-break: strict; text-spacing-trim: space-all; text-autospace: no-autospace; orphans: 1; widows: 1; }
p, h1, h2, h3, h4, h5 { text-indent: ${cells(2)}; }
.top { position: relative; height: ${lines(TITLE_FROM)}; }
.top .head { position: absolute; inset: calc(35mm - 0.08em) 0 auto; padding: 0; font-size: ${head.points}pt; line-height: 1; letter-spacing: 0; white-space: nowrap; color: #f00; ${head.scale < 100 ? `scale: ${head.scale / 100} 1; margin: 0 -50%;` : ''} }
.top .number { position: absolute; inset: calc(35mm + ${head.points}pt + ${lines(2)}) 0 auto; padding: 0 ${cells(1)} 1.7mm; border-bottom: 0.5mm solid #f00; }
.title { font-size: ${SIZE.two}pt; line-height: ${lines(TITLE_LINE)}; letter-spacing: 0; padding: 0 0 ${lines(Math.ceil(titleLines * TITLE_LINE + 0.5) - titleLines * TITLE_LINE)}; }
.attachments { padding: ${lines(1)} 0 0 ${cells(2)}; break-inside: avoid; }
.attachments p { grid-template-columns: ${cells(3)} auto 1fr; }
.signature { margin: 0 ${cells(4)} 0 auto; padding-top: ${lines(2)}; break-inside: avoid; }
.imprint { margin-top: ${lines(1)}; font-size: ${SIZE.four}pt; line-height: ${lines(0.95)}; letter-spacing: 0; break-inside: avoid; }
.frozen { padding-top: ${lines(1)}; font-size: ${SIZE.small}pt; letter-spacing: 0; break-inside: avoid; }
.chip { text-decoration: none; }
.mark span { font-size: 105pt; }
`
