import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { type TestApp, testApp } from '../harness/app.ts'
import { dispatchForm, fileDemand, step } from './demand.ts'

let house: TestApp
before(async () => {
  house = await testApp()
})
after(() => house.close())

it('shows a period among offices to the office and not to the person, in the deadlines and in the story', async () => {
  const { number, queryCode } = await fileDemand(house.anyone)
  const dispatcher = await house.as('paidan')
  await step(dispatcher, number, 'dispatch', dispatchForm)
  house.clock.set('2026-03-06T09:00:00+08:00')
  await house.app.tick()
  const person = await house.holding(number, queryCode)
  const deadlines = (body: { deadlines: { id: string }[] }) => body.deadlines.map(({ id }) => id)
  const story = (body: { story: { what: string }[] }) => body.story.map(({ what }) => what)
  const seen = (await dispatcher('GET', `/matters/${number}`)).body
  const told = (await person('GET', `/matters/${number}`)).body
  assert.ok(story(seen).includes('return'))
  assert.ok(!story(told).includes('return') && !deadlines(told).includes('return'))
  assert.ok(deadlines(told).includes('handle'))
})
