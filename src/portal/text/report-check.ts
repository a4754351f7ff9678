import type { Texts } from './index.ts'

/** The page on which anyone has a report checked. */
export const reportCheck = {
  'check.title': ['核对一份报告', 'Check a report'],
  'check.lead': [
    '交来一份报告，我们逐句算一遍：数字对不对得上，比例和计数合不合，序号、括号、日期、法律名称有没有错。任何机关、任何地方的报告都可以。',
    'Give us a report and we go through it sentence by sentence: whether its figures agree, whether shares follow from counts, whether numbering, brackets, dates and names of laws are right. Any report of any body will do.',
  ],
  'check.kept': [
    '您交来的文件只在内存里读一遍，不保存。',
    'What you hand in is read once, in memory, and is not kept.',
  ],
  'check.secret': ['涉密和内部文件请不要交到这里。', 'Do not hand in anything classified or internal.'],
  'check.file': ['选一个文件，或者拖到这里', 'Choose a file, or drop it here'],
  'check.file.hint': [
    '.docx、.pdf（有文字的，不是扫描件）、.txt、.md，不超过20MB',
    '.docx, .pdf with text (no scan), .txt, .md; at most 20 MB',
  ],
  'check.text': ['或者把文字粘贴在这里', 'Or paste the text here'],
  'check.go': ['开始核对', 'Check it'],
  'check.example': ['看一个例子', 'See an example'],
  'check.what': ['怎么看结果', 'How to read the result'],
  'check.certain': ['确定有误', 'Certain'],
  'check.certain.say': [
    '两处文字不可能同时成立，或者格式确实错了。',
    'Two statements cannot both hold, or the form is plainly wrong.',
  ],
  'check.likely': ['很可能有误', 'Likely'],
  'check.likely.say': [
    '几乎可以肯定不对，但还有一种说得通的读法。',
    'Almost surely wrong, though one reading remains in which it is right.',
  ],
  'check.ask': ['请核实', 'To verify'],
  'check.ask.say': ['光看文字判断不了，要问写的人。', 'The text alone cannot tell: ask who wrote it.'],
  'check.limit': [
    '它只看文字自己合不合，不知道事实，也不评价工作好坏。没有发现问题，不等于没有问题。',
    'It only sees whether the text agrees with itself. It knows no facts and does not judge the work. Nothing found does not mean nothing wrong.',
  ],
  'check.many': [
    '要一次核对许多份，或者在自己的电脑上核对：下载法度，运行 fadu check 文件夹 --xlsx 结果.xlsx；也可以用接口 POST /api/v1/check。',
    'For many reports at once, or on your own machine: get Fadu and run fadu check FOLDER --xlsx RESULT.xlsx; or use POST /api/v1/check.',
  ],
  'check.rules': ['它会看哪些地方（{{n}} 条规则）', 'What it looks at ({{n}} rules)'],

  'check.result': ['核对结果', 'What was found'],
  'check.result.example': ['一个例子的核对结果', 'What was found in an example'],
  'check.example.say': [
    '这份报告是编的，里面故意写错了几处。',
    'This report is invented; several mistakes were put into it on purpose.',
  ],
  'check.none': ['没有发现自相矛盾和格式错误。', 'No contradiction and no formal defect was found.'],
  'check.found_one': ['找到 1 处：', 'Found 1 place: '],
  'check.found_other': ['找到 {{count}} 处：', 'Found {{count}} places: '],
  'check.count': ['{{name}} {{n}} 处', '{{n}} {{name}}'],
  'check.shown': [
    '下面标出前 {{n}} 处，其余的请下载表格看。',
    'The first {{n}} are shown below; the workbook holds the rest.',
  ],
  'check.filter': ['只看', 'Show'],
  'check.filter.all': ['全部', 'All'],
  'check.document': ['原文', 'The text'],
  'check.findings': ['逐条', 'One by one'],
  'check.to.finding': ['第{{n}}处（{{severity}}）', 'No. {{n}} ({{severity}})'],
  'check.to.text': ['看原文第{{n}}处', 'No. {{n}} in the text'],
  'check.arithmetic': ['算式', 'Arithmetic'],
  'check.repair': ['建议改为', 'Repair'],
  'check.also': ['对照', 'Compare'],
  'check.take': ['带走结果', 'Take the result with you'],
  'check.take.jump': ['下载、打印，或者改了再核对', 'Download, print, or correct and check again'],
  'check.download': ['下载表格（.xlsx）', 'Download the workbook (.xlsx)'],
  'check.download.json': ['下载数据（.json）', 'Download the data (.json)'],
  'check.again': ['改一改，再核对一次', 'Correct it and check again'],
  'check.again.text': ['文字', 'The text'],
  'check.again.go': ['再核对一次', 'Check again'],
  'check.another': ['核对另一份', 'Check another one'],
  'check.home': [
    '任何一份政府报告，交来就能看出哪里自相矛盾',
    'Hand in any government report and see where it contradicts itself',
  ],
} as const satisfies Texts
