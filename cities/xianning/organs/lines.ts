/**
 * Lines of business that every county has, one line each:
 * line | ending of the name after the county | short ending | English | first letters | relation of the city organ to it.
 * `guide` 业务指导, `dual` 双重管理, `vertical` 垂直管理 (then the county government does not lead it).
 */
export const countyLines: readonly string[] = [
  'justice | 司法局 | 司法局 | Justice Bureau | sfj | guide',
  'police | 公安局 | 公安局 | Public Security Bureau | gaj | dual',
  'traffic-police | 公安局交通警察大队 | 交警大队 | Traffic Police Brigade | jjdd | guide',
  'housing | 住房和城乡建设局 | 住建局 | Housing and Construction Bureau | zjj | guide',
  'urban-management | 城市管理执法局 | 城管执法局 | Urban Management Bureau | cgzfj | guide',
  'hrss | 人力资源和社会保障局 | 人社局 | Human Resources and Social Security Bureau | rsj | guide',
  'market | 市场监督管理局 | 市场监管局 | Market Supervision Bureau | scjgj | guide',
  'transport | 交通运输局 | 交通运输局 | Transport Bureau | jtysj | guide',
  'education | 教育局 | 教育局 | Education Bureau | jyj | guide',
  'health | 卫生健康局 | 卫健局 | Health Bureau | wjj | guide',
  'medical-insurance | 医疗保障局 | 医保局 | Healthcare Security Bureau | ybj | guide',
  'civil-affairs | 民政局 | 民政局 | Civil Affairs Bureau | mzj | guide',
  'natural-resources | 自然资源和规划局 | 自然资源和规划局 | Natural Resources and Planning Bureau | zrzyhghj | guide',
  'forestry | 林业局 | 林业局 | Forestry Bureau | lyj | guide',
  'water | 水利和湖泊局 | 水利和湖泊局 | Water Resources and Lakes Bureau | slhhbj | guide',
  'agriculture | 农业农村局 | 农业农村局 | Agriculture and Rural Affairs Bureau | nyncj | guide',
  'emergency | 应急管理局 | 应急管理局 | Emergency Management Bureau | yjglj | guide',
  'development | 发展和改革局 | 发改局 | Development and Reform Bureau | fgj | guide',
  'industry | 科学技术和经济信息化局 | 科经局 | Science, Economy and Information Bureau | kjj | guide',
  'finance | 财政局 | 财政局 | Finance Bureau | czj | guide',
  'culture-tourism | 文化和旅游局 | 文旅局 | Culture and Tourism Bureau | wlj | guide',
  'veterans | 退役军人事务局 | 退役军人局 | Veterans Affairs Bureau | tyjrj | guide',
  'gov-service | 政务服务和大数据管理局 | 政务服务局 | Government Services Bureau | zwfwj | guide',
  'petition | 信访局 | 信访局 | Petition Bureau | xfj | guide',
  'disabled | 残疾人联合会 | 残联 | Disabled Persons’ Federation | cl | guide',
  'ecology | 生态环境分局 | 生态环境分局 | Branch of the Ecology and Environment Bureau | sthjfj | vertical',
  'fire | 消防救援大队 | 消防救援大队 | Fire and Rescue Brigade | xfjydd | vertical',
  'tax | 税务局 | 税务局 | Tax Service | swj | vertical',
  'utility-water | 供水单位 | 供水单位 | Water supplier | gsdw | guide',
  'utility-power | 供电单位 | 供电单位 | Power supplier | gddw | vertical',
  'utility-gas | 管道燃气经营单位 | 燃气单位 | Piped gas supplier | rqdw | guide',
]

/** Names that do not follow the pattern county + ending. */
export const countyNameFormat: Record<string, string> = {
  ecology: '咸宁市生态环境局{county}分局',
  tax: '国家税务总局{county}税务局',
}
