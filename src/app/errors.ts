import { AppError, type ErrorKind } from '#kernel'
import type { Text } from '#language'

interface Row {
  kind: ErrorKind
  zh: string
  en: string
  /** What the person does next. */
  next: Text
}

/** Every error of the use cases. Wording never tells whether something exists that is not the caller's. */
export const APP_ERRORS = {
  UNKNOWN_FIGURE: {
    kind: 'invalid',
    zh: '正文里引用了没有定义的数据。',
    en: 'The text names a figure that is not defined.',
    next: { zh: '请用“插入数据”从目录里选取。', en: 'Choose it from the list with “Insert a figure”.' },
  },
  BAD_PERIOD: {
    kind: 'invalid',
    zh: '不认识这个期间。',
    en: 'This period is not understood.',
    next: {
      zh: '请写成年度（2020）、月份（2020-09）、季度（2020-Q1）或起止月份（2020-01/2020-11）。',
      en: 'Write a year (2020), a month (2020-09), a quarter (2020-Q1) or first and last month (2020-01/2020-11).',
    },
  },
  NOT_FOUND: {
    kind: 'not-found',
    zh: '没有找到，或者不在您的查阅范围内。',
    en: 'Not found, or not for you to see.',
    next: {
      zh: '请核对编号；需要查阅时请向承办单位申请。',
      en: 'Check the number; ask the unit in charge where you need access.',
    },
  },
  SIGN_IN_FAILED: {
    kind: 'forbidden',
    zh: '账号或口令不正确，或者编号与查询码不符。',
    en: 'The account and password, or the number and query code, do not fit together.',
    next: {
      zh: '请核对后再试；查询码丢了，可以用留下的电话打热线，报编号问进度。',
      en: 'Check and try again; without the code, call the hotline from the telephone that you gave and ask by the number.',
    },
  },
  TOO_MANY_TRIES: {
    kind: 'forbidden',
    zh: '尝试次数过多，请稍后再试。',
    en: 'Too many tries.',
    next: { zh: '请在一小时后再试。', en: 'Wait an hour and try again.' },
  },
  SIGN_IN_NEEDED: {
    kind: 'forbidden',
    zh: '请先登录。',
    en: 'Sign in first.',
    next: {
      zh: '用账号口令登录，或者用编号和查询码查询。',
      en: 'Sign in with your account, or with number and query code.',
    },
  },
  NOT_ALLOWED: {
    kind: 'forbidden',
    zh: '您的岗位没有这项权限。',
    en: 'Your post does not allow this.',
    next: { zh: '请由有权限的岗位办理。', en: 'Let a post that has the permission do it.' },
  },
  STALE: {
    kind: 'conflict',
    zh: '这件事项刚刚有了新的进展，您看到的不是最新的内容。',
    en: 'The matter has moved on since you opened the page.',
    next: {
      zh: '您填写的内容没有丢失：请刷新后核对，再提交一次。',
      en: 'Nothing you wrote is lost: reload, check, and send it again.',
    },
  },
  KEY_REUSED: {
    kind: 'invalid',
    zh: '同一个提交编号被用于不同的内容。',
    en: 'The same Idempotency-Key was used with other content.',
    next: { zh: '请换一个提交编号。', en: 'Use a new key for new content.' },
  },
  BAD_KEY: {
    kind: 'invalid',
    zh: '提交编号格式不正确。',
    en: 'The Idempotency-Key is not acceptable: 8 to 120 printable ASCII characters are.',
    next: {
      zh: '请使用8至120个可见的ASCII字符，例如UUID。',
      en: 'Use 8 to 120 printable ASCII characters, for example a UUID.',
    },
  },
  NO_SUCH_PROCEDURE: {
    kind: 'not-found',
    zh: '没有这个程序。',
    en: 'There is no such procedure.',
    next: { zh: '请从程序列表中选择。', en: 'Choose one from GET /api/v1/procedures.' },
  },
  NO_SUCH_ACTION: {
    kind: 'not-found',
    zh: '这个程序没有这一步。',
    en: 'The procedure has no such act.',
    next: { zh: '请按事项页面给出的步骤办理。', en: 'Take one of the `actions` that the matter lists.' },
  },
  BAD_CURSOR: {
    kind: 'invalid',
    zh: '翻页标记无效。',
    en: 'The cursor is not one that this list gave.',
    next: { zh: '请从第一页重新开始。', en: 'Start again without a cursor.' },
  },
  BAD_MOMENT: {
    kind: 'invalid',
    zh: '时间格式不正确。',
    en: 'The moment cannot be read.',
    next: { zh: '请写成 2026-03-02T09:30:00+08:00 的形式。', en: 'Write it like 2026-03-02T09:30:00+08:00.' },
  },
  CLOCK_BACKWARDS: {
    kind: 'conflict',
    zh: '演示时钟只能向前拨。',
    en: 'The demonstration clock only moves forward.',
    next: { zh: '请给出比现在晚的时间。', en: 'Give a moment later than now.' },
  },
  SECRECY_MARK: {
    kind: 'invalid',
    zh: '内容带有密级或内部标志。本系统不处理涉密和内部文件，内容没有保存。',
    en: 'The content bears a mark of secrecy. This is a non-classified system; nothing was stored.',
    next: {
      zh: '请通过保密渠道报送；如属误判，请删去标志字样后重新提交。',
      en: 'Use the classified channel; if it is a mistake, remove the marking and send again.',
    },
  },
  FILE_NOT_DECLARED: {
    kind: 'invalid',
    zh: '上传前须确认文件不涉密。',
    en: 'Declare that the file holds no state secret before it is uploaded.',
    next: { zh: '请勾选“本文件不涉密”。', en: 'Send notSecret=true.' },
  },
  TOO_MANY_FILES: {
    kind: 'invalid',
    zh: '一次上传的文件太多。',
    en: 'Too many files in one upload.',
    next: { zh: '一次最多十个，请分几次上传。', en: 'At most ten at a time: send them in several uploads.' },
  },
  FILE_TOO_LARGE: {
    kind: 'invalid',
    zh: '文件超过大小上限。',
    en: 'The file is larger than allowed.',
    next: { zh: '请压缩后再传，单个文件不超过20MB。', en: 'Make it smaller: at most 20 MiB for each file.' },
  },
  FILE_TYPE: {
    kind: 'invalid',
    zh: '不支持这种文件，或者文件内容与扩展名不一致。',
    en: 'This kind of file is not accepted, or its content does not fit its name.',
    next: {
      zh: '请上传图片、PDF、Word、Excel、文本、音频或视频文件。',
      en: 'Send a picture, PDF, Word, Excel, text, audio or video file.',
    },
  },
  FILE_UNKNOWN: {
    kind: 'invalid',
    zh: '附件不存在、已被使用或者不是您上传的。',
    en: 'An attachment does not exist, is already in use, or is not yours.',
    next: { zh: '请重新上传附件。', en: 'Upload the file again and use the id given.' },
  },
  PURPOSE_NEEDED: {
    kind: 'invalid',
    zh: '查看完整个人信息须说明用途。',
    en: 'State the purpose for which the personal information is opened.',
    next: { zh: '请填写用途，用途会被记录。', en: 'Give a purpose; it is recorded.' },
  },
  KEPT_SECRET: {
    kind: 'forbidden',
    zh: '诉求人的身份依规定保密，您的岗位不能查看。',
    en: 'The identity of the person is kept secret; your post may not open it.',
    next: {
      zh: '需要联系诉求人时，请由平台转达。',
      en: 'Where the person must be reached, let the platform pass it on.',
    },
  },
  UNIT_SHUT_OUT: {
    kind: 'conflict',
    zh: '这件事项对被反映的单位及其上级保密，不能交给其中任何一个办理或协办。',
    en: 'This matter is kept from the unit it names and from its superiors; none of them may handle it or assist.',
    next: { zh: '请选择其他单位。', en: 'Choose another unit.' },
  },
  TWO_PERSONS_NEEDED: {
    kind: 'forbidden',
    zh: '须由两名不同的人员提出和批准。',
    en: 'Two different persons must propose and approve this.',
    next: { zh: '请给出两个不同的账号。', en: 'Give two different accounts that exist.' },
  },
  NO_SUCH_POST: {
    kind: 'invalid',
    zh: '没有这个岗位、单位或地区。',
    en: 'There is no such post, organ or region.',
    next: {
      zh: '请写成 岗位@单位，例如 handler@city-housing。',
      en: 'Write post@organ, for example handler@city-housing.',
    },
  },
  PASSWORD_TOO_SHORT: {
    kind: 'invalid',
    zh: '口令太短或没有给出，至少12个字符。',
    en: 'The password is missing or too short: at least 12 characters.',
    next: { zh: '请换一个更长的口令。', en: 'Choose a longer one.' },
  },
  DEMONSTRATION_ONLY: {
    kind: 'not-found',
    zh: '没有找到，或者不在您的查阅范围内。',
    en: 'Not found, or not for you to see.',
    next: { zh: '请核对地址。', en: 'Check the address.' },
  },
  BUSY: {
    kind: 'unavailable',
    zh: '系统繁忙，您的提交没有被确认。',
    en: 'The server is busy; your request was not acknowledged.',
    next: {
      zh: '请稍后用同一个提交编号再试，不会重复。',
      en: 'Try again with the same Idempotency-Key: it will not be doubled.',
    },
  },
  MIXED_RECORDS: {
    kind: 'integrity',
    zh: '演示数据和正式数据不能放在同一个数据库里。',
    en: 'Demonstration data and real records may not share a database.',
    next: {
      zh: '请为演示另外指定数据目录或数据库。',
      en: 'Give the demonstration a data folder or database of its own.',
    },
  },
} as const satisfies Record<string, Row>

export type AppErrorCode = keyof typeof APP_ERRORS

export function appError(code: AppErrorCode, info: Record<string, unknown> = {}, cause?: unknown): AppError {
  const row = APP_ERRORS[code]
  return new AppError({ code, kind: row.kind, message: row.en, info, cause })
}
