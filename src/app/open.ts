import { act, file, preview, settleTask } from './acting.ts'
import { loadAccounts, loadCity } from './city-loading.ts'
import * as cityViews from './city-views.ts'
import { demo, moveClock, restoreClock } from './demonstration.ts'
import * as desk from './desk.ts'
import { figureLines } from './figure-lines.ts'
import { figureDetail, figureRecords } from './figures.ts'
import { House, type HouseOptions } from './house.ts'
import { listMatters, search, worklist } from './lists.ts'
import { assertMode } from './mode.ts'
import { checkpoint, exportLedger, proof, publicAnswers } from './public-record.ts'
import * as reading from './reading.ts'
import { openRecurrent } from './recurring.ts'
import { reportBoard } from './report-board.ts'
import { reportChecks } from './report-checks.ts'
import { reportDocument, returnedReport } from './report-document.ts'
import { reportOutline } from './report-outline.ts'
import { checkReport, reportByNumber, reportOf, reportYears } from './reports.ts'
import type { Services } from './services.ts'
import { callerOf, lookUp, sessionOf, signIn, signOut } from './signing-in.ts'
import { simpleStats, supervision } from './statistics.ts'
import { followCalendar, sweep } from './sweeping.ts'
import { upload } from './uploading.ts'
import { handIn, workbookOf } from './workbooks/index.ts'

export interface App {
  house: House
  services: Services
  /** Settles what has fallen due, opens what recurs; once. */
  tick(): Promise<void>
}

/** Opens the use cases on a store: law stored, city loaded, clock taken up. */
export async function openApp(options: HouseOptions): Promise<App> {
  const house = new House(options)
  await assertMode(house)
  await restoreClock(house)
  await house.book.storeAll()
  await loadCity(house)
  if (house.demonstration) await loadAccounts(house)
  await followCalendar(house)
  return {
    house,
    services: servicesOf(house),
    tick: async () => {
      if (house.isPlaying) return
      await followCalendar(house)
      await sweep(house)
      await openRecurrent(house)
      await house.store.outbox.relay(500, (items) => house.deliver(items))
    },
  }
}

export function servicesOf(house: House): Services {
  return {
    demonstration: house.demonstration,
    now: () => house.now(),
    site: () => cityViews.siteView(house),

    fromOf: (address) => house.store.seal.keyed('from', address).slice(0, 24),
    signIn: (account, password, from) => signIn(house, account, password, from),
    lookUp: (number, code, from) => lookUp(house, number, code, from),
    callerOf: (token) => callerOf(house, token),
    session: (caller) => sessionOf(house, caller),
    signOut: (token) => signOut(house, token),

    file: (caller, command, key) => file(house, caller, command, key),
    preview: (caller, command) => preview(house, caller, command),
    act: (caller, command, key) => act(house, caller, command, key),
    settle: (caller, command, key) => settleTask(house, caller, command, key),
    workbook: (caller, ask) => workbookOf(house, caller, ask),
    handIn: (caller, ask, key) => handIn(house, caller, ask, key),
    matter: (caller, number) => reading.viewMatter(house, caller, number),
    unmask: (caller, number, purpose, fields) => reading.unmask(house, caller, number, purpose, fields),
    events: (caller, number, page) => reading.viewEvents(house, caller, number, page),
    readers: (caller, number, page) => reading.viewReaders(house, caller, number, page),
    matters: (caller, ask) => listMatters(house, caller, ask),
    worklist: (caller, ask) => worklist(house, caller, ask),
    search: (caller, ask) => search(house, caller, ask),

    upload: (caller, given) => upload(house, caller, given),
    download: (caller, number, id) => reading.download(house, caller, number, id),

    knowledge: (q, page) => desk.knowledge(house, q, page),
    suggest: (text, region) => desk.suggest(house, text, region),
    repeats: (caller, text, region) => desk.repeats(house, caller, text, region),

    supervision: (caller, ask) => supervision(house, caller, ask),
    simpleStats: (caller, ask) => simpleStats(house, caller, ask),

    figures: (caller, ask) => figureLines(house, caller, ask),
    figure: (caller, id, ask) => figureDetail(house, caller, id, ask),
    figureRecords: (caller, id, ask) => figureRecords(house, caller, id, ask),

    reportBoard: (caller, year) => reportBoard(house, caller, year),
    report: (caller, ask) => reportOf(house, caller, ask),
    reportYears: () => reportYears(house),
    reportByNumber: (caller, number) => reportByNumber(house, caller, number),
    checkReport: (caller, number) => checkReport(house, caller, number),
    reportChecks: (caller, year) => reportChecks(house, caller, year),
    reportOutline: (caller, number) => reportOutline(house, caller, number),
    reportDocument: (caller, number) => reportDocument(house, caller, number),
    returnedReport: (caller, number, bytes) => returnedReport(house, caller, number, bytes),

    procedures: (caller) => cityViews.procedureList(house, caller),
    procedure: async (caller, id) => cityViews.procedureView(house, caller, id),
    mechanisms: () => cityViews.mechanisms(house),
    laws: () => cityViews.laws(house),
    law: (id) => cityViews.law(house, id),
    organs: () => cityViews.organList(house),
    regions: (ask) => cityViews.regionList(house, ask),
    posts: () => [...house.city.city.posts],
    parameters: () => [...house.city.city.limits],
    notAccepted: () => house.city.city.notAccepted,
    registers: () => house.book.law.registers.map(cityViews.registerView),
    entries: (caller, register, ask) => cityViews.entryPage(house, caller, register, ask),

    publicAnswers: (ask) => publicAnswers(house, ask),
    checkpoint: () => checkpoint(house),
    proof: (caller, number) => proof(house, caller, number),
    exportLedger: (caller) => exportLedger(house, caller),

    ping: () => house.store.ping(),
    demo: () => demo(house),
    moveClock: (to) => moveClock(house, to),
  }
}
