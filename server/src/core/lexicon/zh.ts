import type { Lexicon } from './lexicon.ts';
import { recordZh } from './record/zh.ts';

/**
 * Chinese, in the simplified signs of the United Nations. `保留` alone is to retain the text, as it stands beside `删除`;
 * a reservation says so: `持保留`, `保留立场`. How binding a word is depends on the kind of text (`应` is `shall` in a
 * treaty, `should` in a resolution), so none is listed.
 */
export const zh: Lexicon = {
  language: 'zh',
  containers: {},
  suffixedContainers: {},
  countWords: {},
  framedContainers: {
    '第~条': 'article',
    '第~章': 'chapter',
    '第~节': 'section',
    '第~部分': 'part',
    '第~款': 'paragraph',
    '第~段': 'paragraph',
    '附件~': 'annex',
    '备选案文~': 'option',
    '备选方案~': 'option',
  },
  options: ['备选案文', '备选方案'],
  stances: {
    propose: ['提议', '建议', '提出', '提案', '建议增加', '提议增加', '增加', '添加'],
    support: ['支持', '赞成', '同意'],
    retain: ['保留', '建议保留', '要求保留', '保留案文', '保留原文', '维持原文'],
    oppose: ['反对', '不同意', '不支持', '不赞成', '不接受'],
    delete: ['删除', '删去', '建议删除', '提议删除', '要求删除', '建议删去'],
    reserve: ['持保留', '有保留', '提出保留', '持保留意见', '保留立场', '保留意见', '持保留立场'],
    pending: ['待定', '待确认', '待指示', '等待指示'],
  },
  placeholders: ['待定', '待补充', '待填写', '日期', '编号', '地点', '名称', '姓名'],
  placeholderOpenings: ['待补充', '待填写'],
  placeholderNouns: ['日期', '年', '编号'],
  statuses: {
    'agreed ad ref': ['待核准商定'],
    agreed: ['已商定', '商定', '已议定', '已达成一致'],
    pending: ['待确认'],
    reopened: ['重新讨论'],
  },
  notes: ['主席说明', '主席的说明', '秘书处说明', '秘书处的说明', '编者注'],
  deleted: ['删除', '已删除', '删去', '已删去'],
  movedTo: ['移至', '移到'],
  delegationCodes: {},
  conjunctions: ['和', '与', '及', '以及', '或'],
  slashPairs: ['和/或', '及/或'],
  yearPrepositions: [],
  months: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((month) => [
    `${month}月`,
  ]),
  references: {},
  otherDocument: ['宣言', '公约', '议定书', '条约', '协定', '宪章', '决议', '决定'],
  thisDocument: ['本'],
  strengths: { binding: [], recommended: [], permitted: [] },
  negations: [],
  privatives: [],
  measures: [],
  numerals: {},
  doubles: [],
  record: recordZh,
  decisions: ['决定', '结论'],
  nonDelegations: [
    '主席',
    '共同主席',
    '联合主席',
    '主席团',
    '秘书处',
    '秘书长',
    '执行主任',
    '协调人',
    '共同协调人',
    '主持人',
    '报告员',
  ],
};
