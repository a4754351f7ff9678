import assert from 'node:assert/strict'
import { it } from 'node:test'
import { foundFigures } from '../../web/src/features/report/found-figures.ts'

const line = (id: string, zh: string, asWritten: string) =>
  ({ id, title: { zh, en: id }, asWritten, sounds: [] }) as unknown as Parameters<typeof foundFigures>[0][number]
const figures = [
  line('hotline.closed', '专线办结诉求', '7'),
  line('hotline.received', '专线受理诉求', '9'),
  line('inquiry.matters-received', '受理群众关心关注事项', '54'),
]
const ids = (query: string, more?: Parameters<typeof foundFigures>[2]) =>
  foundFigures(figures, query, more).map(({ id }) => id)

it('a figure is found by its name, its number, and by most characters of a name that nobody remembers word for word', () => {
  assert.deepEqual(ids('受理'), ['inquiry.matters-received', 'hotline.received'])
  assert.deepEqual(ids('热线受理'), ['hotline.received'])
  assert.deepEqual(ids('hotline.c'), ['hotline.closed'])
  assert.deepEqual(ids('财政收入'), [])
})

it('before anything is typed the figures of the section stand first, and before them one that says the same', () => {
  assert.equal(ids('', { own: ['inquiry.matters-received', 'hotline.received'] })[0], 'inquiry.matters-received')
  assert.equal(ids('', { value: '9件', own: ['inquiry.matters-received'] })[0], 'hotline.received')
})
