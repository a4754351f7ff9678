/**
 * An official document (公文) as data: what it says, not how it looks. The layout of GB/T 9704-2012 is in the files
 * beside this one; `--json` prints exactly this.
 */

/** Which figure stands in a chip, and where: `key` is unique within the document, ASCII, kept over round trips. */
export interface ChipName {
  figure: string
  key: string
}

/** Plain words, or a figure chip whose text is the figure's value as it is written in the sentence. */
export type Run = { text: string; chip?: undefined } | { chip: ChipName; text: string }

/** 1 to 4: headings 一、 / （一） / 1. / （1）; the number is part of the text. */
export type Level = 1 | 2 | 3 | 4

export interface Paragraph {
  /** Stable within the document; never printed. */
  id: string
  level?: Level
  runs: Run[]
  /** The organ whose text this was before it was merged (供稿单位); never printed. */
  contributor?: string
}

export interface OfficialDocument {
  /** 发文机关. */
  issuer: string
  /** 发文机关标志, 咸宁市人民政府文件; without it, `issuer` + 文件. */
  redHead?: string
  /** 发文字号 with hexagonal brackets: 咸政〔2021〕1号. */
  number?: string
  /** 签发人, of an upward document. */
  signer?: string
  /** 密级和保密期限. */
  secrecy?: string
  /** 紧急程度. */
  urgency?: string
  title: string
  /** 主送机关; one for an upward document. */
  to?: string[]
  body: Paragraph[]
  /** 附件说明: titles, without 附件 and number. */
  attachments?: string[]
  /** 发文机关署名. */
  signedBy: string
  /** 成文日期, YYYY-MM-DD; printed 2021年1月5日. */
  date: string
  /** 附注: whom to ask. */
  contact?: { name: string; phone: string }
  /** 抄送机关. */
  copyTo?: string[]
  /** 印发机关. */
  printedBy?: string
  /** 印发日期, YYYY-MM-DD. */
  printedOn?: string
  /** 演示数据, on every page. */
  watermark?: string
  /** Small print of the public version: the digest under which the frozen text stands in the ledger, and since when. */
  frozen?: { digest: string; at: string }
}

/** The words of a paragraph, chips included. */
export const textOf = (paragraph: { runs: readonly Run[] }): string => paragraph.runs.map((run) => run.text).join('')
