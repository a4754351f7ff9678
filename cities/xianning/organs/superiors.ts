import type { Superior } from '../shapes.ts'

/** Bodies of the province to which organs in the city belong or answer. Centrally managed units are asked, not told. */
export const superiors: readonly Superior[] = [
  { id: 'province-government', name: { zh: '湖北省人民政府', en: 'People’s Government of Hubei Province' } },
  { id: 'province-tax', name: { zh: '国家税务总局湖北省税务局', en: 'Hubei Tax Service' } },
  { id: 'province-ecology', name: { zh: '湖北省生态环境厅', en: 'Hubei Department of Ecology and Environment' } },
  { id: 'province-meteorology', name: { zh: '湖北省气象局', en: 'Hubei Meteorological Bureau' } },
  { id: 'province-tobacco', name: { zh: '湖北省烟草专卖局', en: 'Hubei Tobacco Monopoly Bureau' } },
  { id: 'province-postal', name: { zh: '湖北省邮政管理局', en: 'Hubei Postal Administration' } },
  { id: 'province-fire', name: { zh: '湖北省消防救援总队', en: 'Hubei Fire and Rescue Corps' } },
  {
    id: 'province-financial-regulator',
    name: {
      zh: '国家金融监督管理总局湖北监管局',
      en: 'Hubei Office of the National Financial Regulatory Administration',
    },
  },
  {
    id: 'province-central-bank',
    name: { zh: '中国人民银行湖北省分行', en: 'Hubei Branch of the People’s Bank of China' },
  },
]
