import type { ReportBodyKind, ReportRecipient } from './shapes.ts'

const to = (
  recipientKind: ReportRecipient['recipientKind'],
  role: 'main' | 'copy',
  zh: string,
  en: string,
): ReportRecipient => ({ recipientKind, role, name: { zh, en } })

/** Who gets the report of each kind of body: up, to its own party committee and people's congress, and the copy. */
export const recipients: Record<ReportBodyKind, ReportRecipient[]> = {
  city: [
    to('superior-government', 'main', '湖北省人民政府', 'People’s Government of Hubei Province'),
    to('superior-party', 'main', '中共湖北省委', 'Hubei Provincial Party Committee'),
    to('superior-office', 'copy', '省委全面依法治省委员会办公室', 'Office of the provincial rule-of-law commission'),
    to('own-party', 'main', '中共咸宁市委', 'Xianning Party Committee'),
    to('own-congress', 'main', '咸宁市人大常委会', 'Standing Committee of the Xianning People’s Congress'),
  ],
  county: [
    to('superior-government', 'main', '咸宁市人民政府', 'Xianning Municipal People’s Government'),
    to('superior-party', 'main', '中共咸宁市委', 'Xianning Party Committee'),
    to('superior-office', 'copy', '市委全面依法治市委员会办公室', 'Office of the city’s rule-of-law commission'),
    to('own-party', 'main', '中共{county}委员会', 'Party Committee of {county}'),
    to('own-congress', 'main', '{county}人大常委会', 'Standing Committee of the People’s Congress of {county}'),
  ],
  department: [
    to('own-government', 'main', '咸宁市人民政府', 'Xianning Municipal People’s Government'),
    to('own-party', 'main', '中共咸宁市委', 'Xianning Party Committee'),
    to('superior-department', 'main', '省级主管部门', 'Superior department of the province'),
    to('own-office', 'copy', '市委全面依法治市委员会办公室', 'Office of the city’s rule-of-law commission'),
  ],
  township: [
    to('superior-government', 'main', '{county}人民政府', 'People’s Government of {county}'),
    to('superior-party', 'main', '中共{county}委员会', 'Party Committee of {county}'),
    to(
      'superior-office',
      'copy',
      '{county}委全面依法治县（市、区）委员会办公室',
      'Office of the rule-of-law commission of {county}',
    ),
    to('own-party', 'main', '本乡镇党委（街道党工委）', 'Its own party committee'),
  ],
}
