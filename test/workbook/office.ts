import assert from 'node:assert/strict'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { workbooks } from './multipart.ts'
import { testLaw } from './procedure.ts'

export interface Office {
  house: TestApp
  officer: Client
  books: Awaited<ReturnType<typeof workbooks>>
  /** Opens a matter of the test procedure and gives its number. */
  begin(periodFrom?: string, periodTo?: string): Promise<string>
  valuesOf(number: string): Promise<Record<string, unknown>>
}

/** A house whose law knows a procedure with every kind of field, and an officer who fills it in. */
export async function openOffice(): Promise<Office> {
  const house = await testApp({ law: testLaw })
  const officer = await house.as('tianbao')
  return {
    house,
    officer,
    books: await workbooks(house, 'tianbao'),
    begin: async (periodFrom = '2026-01-01', periodTo = '2026-01-31') => {
      const { status, body, text } = await officer('POST', '/matters', {
        procedure: 'test.form',
        with: { unit: 'xianan-justice', periodFrom, periodTo },
      })
      assert.equal(status, 201, text)
      return body.number
    },
    valuesOf: async (number) => {
      const { body } = await officer('GET', `/matters/${number}`)
      return Object.fromEntries(body.fields.map((field: { name: string; value: unknown }) => [field.name, field.value]))
    },
  }
}

export const at = (number: string, action = 'fill') => `/matters/${number}/actions/${action}/workbook`

/** An answer for messages, without the workbook that comes back in it. */
export const said = ({ body }: { body: unknown }): string =>
  JSON.stringify(body, (key, value) => (key === 'workbook' ? undefined : value))?.slice(0, 3000)
