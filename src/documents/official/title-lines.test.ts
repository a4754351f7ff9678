import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { headSize } from './head-size.ts'
import { widthOf } from './text-width.ts'
import { titleLines } from './title-lines.ts'

describe('the lines of a title', () => {
  it('are cut where words end, near the middle, and never begin with 的', () => {
    assert.deepEqual(titleLines('咸宁市人民政府关于2020年法治政府建设情况的报告'), [
      '咸宁市人民政府关于2020年',
      '法治政府建设情况的报告',
    ])
    assert.deepEqual(titleLines('咸宁市住房和城乡建设局2020年度法治政府建设年度报告'), [
      '咸宁市住房和城乡建设局',
      '2020年度法治政府建设年度报告',
    ])
    assert.deepEqual(titleLines('2020年法治政府建设年度报告'), ['2020年法治政府建设年度报告'])
  })

  it('lose no sign, keep within the block, and follow a cut made by hand', () => {
    const long = '咸宁市人民政府关于2020年度全市行政复议和行政应诉工作以及行政执法监督情况的报告'
    assert.equal(titleLines(long).join(''), long)
    assert.ok(titleLines(long).every((line) => widthOf(line) <= 20))
    assert.deepEqual(titleLines('关于\n2020年的报告'), ['关于', '2020年的报告'])
    assert.deepEqual(titleLines(''), [])
  })
})

it('the red head fills the block, and a long name is narrowed before it is made small', () => {
  assert.deepEqual(headSize('咸宁市人民政府文件'), { points: 47, scale: 100 })
  const long = headSize('咸宁市人民政府办公室文件')
  assert.ok(long.points === 44 && long.scale < 100 && 12 * 44 * long.scale <= 44_300, JSON.stringify(long))
})
