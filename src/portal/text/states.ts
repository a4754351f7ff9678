import type { Texts } from './index.ts'

/** Pages for when something is not as expected, and the standing information pages. */
export const states = {
  'state.not-found': ['没有找到这一页', 'This page was not found'],
  'state.not-found.say': [
    '可能是地址少抄了一个字，也可能这一页已经搬走。您没有做错什么。',
    'Perhaps a character of the address is missing, or the page has moved. You did nothing wrong.',
  ],
  'state.not-found.do': ['从首页重新找，或者打 {{hotline}}。', 'Start from the home page, or call {{hotline}}.'],
  'state.matter-gone': ['没有找到这件事，或者查询时间已过', 'This matter was not found, or your look-up has ended'],
  'state.matter-gone.say': [
    '为了保护您的信息，查询打开两小时后会自动关上。',
    'To protect your data, a look-up closes by itself after two hours.',
  ],
  'state.matter-gone.do': ['请用编号和查询码再查一次。', 'Please look it up again with number and query code.'],
  'state.too-many': ['试的次数太多了', 'Too many tries'],
  'state.too-many.say': [
    '为了不让别人猜到您的查询码，先停一小时。您的事照常在办。',
    'So that nobody can guess your code, it pauses for an hour. Your matter goes on as usual.',
  ],
  'state.too-many.do': [
    '一小时后再试；着急可以打 {{hotline}}。',
    'Try again in an hour; if it is urgent call {{hotline}}.',
  ],
  'state.forbidden': ['这一步不能从这里做', 'This cannot be done from here'],
  'state.forbidden.say': [
    '页面可能是从别的网站跳过来的，为安全没有执行。',
    'The page may have been opened from another site; to be safe nothing was done.',
  ],
  'state.forbidden.do': ['请回到首页，从这里重新点进来。', 'Please start from the home page.'],
  'state.error': ['刚才没有办成', 'That did not work'],
  'state.error.say': [
    '这是我们的问题，不是您的操作。已经登记的事不受影响。',
    'This is our fault, not yours. What is registered is not affected.',
  ],
  'state.error.do': ['请过几分钟再试，或者打 {{hotline}}。', 'Please try again in a few minutes, or call {{hotline}}.'],
  'state.error.ref': ['报告时请说这个号：{{id}}', 'When you report it, give this number: {{id}}'],
  'state.offline': ['正在维护，暂时打不开', 'Closed for maintenance'],
  'state.offline.say': ['已经登记的事都在，期限照常计算。', 'All that is registered is safe, and the clocks run on.'],
  'state.offline.do': [
    '请过一会儿再来；着急请打 {{hotline}}，24小时有人接。',
    'Please come back in a while; if it is urgent call {{hotline}}, day and night.',
  ],
  'state.conflict': ['这件事刚刚有了新的进展', 'The matter has just moved on'],
  'state.invalid': ['送来的内容没有看懂', 'We could not read what was sent'],
  'state.invalid.say': ['可能是中途断了网，没有传完整。', 'Perhaps the connection broke before it was complete.'],
  'state.invalid.do': ['请返回上一页再试一次。', 'Please go back and try again.'],

  'sitemap.title': ['网站地图', 'Site map'],
  'sitemap.doors': ['办事', 'Do something'],
  'sitemap.read': ['看一看', 'Read'],
  'sitemap.site': ['关于本站', 'About this site'],
  'sitemap.data': ['给程序用的', 'For programs'],
  'sitemap.api': ['接口说明', 'Interface description'],

  'access.title': ['无障碍说明', 'Accessibility'],
  'access.lead': [
    '不管您几岁、用什么设备、看得清看不清，都应当能把事说出来、查得到。',
    'Whatever your age, device or eyesight, you should be able to say your matter and follow it.',
  ],
  'access.elder': [
    '每一页左上角都有“长辈版”：字更大，按钮更大，一页只放要紧的，没有广告和弹窗。地址和标准版一样，选一次就记住。',
    'Every page has “Large version” at its top left: larger text and buttons, only what matters, no advertising, nothing that pops up. Same addresses; chosen once, it is remembered.',
  ],
  'access.keyboard': [
    '只用键盘也能办完：Tab 往下，Shift+Tab 往回，回车确认。',
    'The keyboard alone is enough: Tab goes on, Shift+Tab back, Enter confirms.',
  ],
  'access.script': [
    '不需要 JavaScript，老手机和读屏软件都能用。浏览器支持时，可以点“读给我听”。',
    'No JavaScript is needed; old telephones and screen readers work. Where the browser can, “Read aloud” is offered.',
  ],
  'access.zoom': [
    '放大到 200% 不丢内容；高对比度模式下也看得清。',
    'Nothing is lost at 200% zoom; high-contrast modes are supported.',
  ],
  'access.standard': [
    '按 WCAG 2.2 AA 制作，每次更新都用程序逐页检查。',
    'Made to WCAG 2.2 AA; every page is checked by program at each change.',
  ],
  'access.help': [
    '还是用不了？打 {{hotline}}，接电话的人替您登记，编号归您。',
    'Still stuck? Call {{hotline}}: the operator registers it for you and the number is yours.',
  ],

  'privacy.title': ['个人信息怎么用', 'How personal data are used'],
  'privacy.lead': ['只问办事要用的，只用来办您这件事。', 'We ask only what the matter needs and use it only for that.'],
  'privacy.1': [
    '姓名、电话、地址、您写的话和传的文件，都算个人信息，单独加密存放。',
    'Your name, telephone, address, words and files are all personal data and kept encrypted, apart.',
  ],
  'privacy.2': [
    '工作人员看到的默认是遮盖的；要看完整的，必须写明用途，而且留下记录。',
    'Officers see them masked; to open one in full they must state why, and it is recorded.',
  ],
  'privacy.3': [
    '谁在什么时候看过，您凭编号和查询码查得到单位、岗位和时间。',
    'With number and query code you can see which unit and post opened it, and when.',
  ],
  'privacy.4': [
    '举报和要求保密的，办事单位拿不到您的身份。',
    'For reports, and where you ask for secrecy, the unit never gets to know who you are.',
  ],
  'privacy.5': ['不给人打分，不画像，不卖给任何人。', 'No scoring, no profiles, nothing is sold.'],
  'privacy.6': [
    '到了规定的保存年限，个人信息会删除；账本里留下的只有无法还原的摘要。',
    'When the time for keeping is over your data are erased; the ledger keeps only digests that cannot be turned back.',
  ],
  'privacy.7': [
    '这个网站只放三个小记号（Cookie）：语言、是不是长辈版、您打开的那件事。不跟踪，不用别人的统计。',
    'This site keeps three small cookies: language, large version, and the matter you opened. No tracking, no outside statistics.',
  ],
} as const satisfies Texts
