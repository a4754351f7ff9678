/** Every return that writes verified values: its title and the mechanism that it serves. */
export const kinds = {
  'bizenv.market-entities': { zh: '市场主体与网上登记统计', en: 'Return of market entities and online registration', mechanism: 'bizenv.market-entities' },
  'bizenv.policy-package': { zh: '减税降费和降成本统计', en: 'Return of tax relief and cost reduction', mechanism: 'bizenv.policy-package' },
  'credit.monitoring': { zh: '城市信用监测月报', en: 'Return of credit monitoring', mechanism: 'credit.monitoring' },
  'eco.quality-return': { zh: '环境质量统计', en: 'Return of environmental quality', mechanism: 'eco.quality-return' },
  'eco.forest-return': { zh: '森林覆盖率统计', en: 'Return of forest coverage', mechanism: 'eco.quality-return' },
  'eco.crime-cases': { zh: '非法捕捞案件统计', en: 'Return of illegal-fishing cases', mechanism: 'eco.crime-cases' },
  'epidemic.burials': { zh: '疫情病亡人员安葬情况', en: 'Return of burials of epidemic victims', mechanism: 'epidemic.burials' },
  'drug.testing': { zh: '公职人员吸毒检测统计', en: 'Return of drug tests of public officials', mechanism: 'drug.testing' },
  'enforcement.provincial-inspection': {
    zh: '全省行政执法检查通报登记',
    en: 'Return of provincial enforcement inspection notices',
    mechanism: 'enforcement.provincial-inspection',
  },
  'services.items-return': { zh: '政务服务事项统计', en: 'Return of service items', mechanism: 'services.catalogue' },
} as const

export type Kind = keyof typeof kinds

/** Where else a figure may have been given before. */
export const places = {
  bulletin: ['统计公报', 'Statistical bulletin'],
  'work-report': ['政府工作报告', 'Government work report'],
  province: ['报省有关部门', 'Reported to the province'],
} as const

export type Place = keyof typeof places
