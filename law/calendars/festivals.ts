/** The names of the holidays, as the yearly notices write them. */
export const 元旦 = { zh: '元旦', en: "New Year's Day" }
export const 春节 = { zh: '春节', en: 'Spring Festival' }
export const 清明节 = { zh: '清明节', en: 'Tomb-Sweeping Day' }
export const 劳动节 = { zh: '劳动节', en: 'Labour Day' }
export const 端午节 = { zh: '端午节', en: 'Dragon Boat Festival' }
export const 中秋节 = { zh: '中秋节', en: 'Mid-Autumn Festival' }
export const 国庆节 = { zh: '国庆节', en: 'National Day' }
export const 国庆节中秋节 = { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' }
