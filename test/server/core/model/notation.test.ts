import { equal } from 'node:assert/strict';
import { countsOf } from '../../../../server/src/core/model/counts.ts';
import { modelOf, showContested } from '../read.ts';

/** Each case: a text and what is read in it. The notations and their readings are those of the dialect. */
function reads(name: string, text: string, expected: string): void {
  test(name, () => equal(showContested(text), expected.replace(/^\n|\n$/g, '')));
}

suite('notation: contested spans', () => {
  reads('one bracket', '2.1 Members [voluntarily] exchange data.', 'text: voluntarily');
  reads(
    'a bracket in a bracket, the comma inside it',
    'Take [measures [, subject to national law,] on ports].',
    `
text: measures [, subject to national law,] on ports
  text: , subject to national law,`,
  );
  reads(
    'three levels',
    '[a [b [c]]]',
    `
text: a [b [c]]
  text: b [c]
    text: c`,
  );
  reads('adjacent alternatives', 'Parties [shall][should][may] notify.', 'one of 3: shall | should | may');
  reads('alternatives with a space between', 'Parties [shall] [should] notify.', 'one of 2: shall | should');
  reads('a non-breaking space between them', '[shall]\u00a0[should]', 'one of 2: shall | should');
  reads('alternatives over a line end', 'Parties [shall]\r\n[should] notify.', 'one of 2: shall | should');
  reads(
    'words between two brackets part them',
    '[shall] and [should]',
    `
text: shall
text: should`,
  );
  for (const between of ['/', ' / ', '\u00a0/ ', '／'])
    reads(
      `brackets with “${between}” between`,
      `Parties [shall]${between}[should] act.`,
      'one of 2: shall | should',
    );
  reads(
    'a slash and a word between them',
    '[shall] /or [should]',
    `
text: shall
text: should`,
  );
  reads('slash alternatives', 'We [shall/should] act.', 'one of 2: shall | should');
  reads(
    'slash alternatives of several words',
    '[equitable and inclusive / inclusive]',
    'one of 2: equitable and inclusive | inclusive',
  );
  reads('slash alternatives of a number', 'By [30/50] per cent.', 'one of 2: 30 | 50');
  reads('slash alternatives of shares', 'By [30%/50%].', 'one of 2: 30% | 50%');
  reads('slash alternatives of a year', 'By [2030/2035].', 'one of 2: 2030 | 2035');
  reads('slash alternatives of terms', 'Within [30/60/90] дней.', 'one of 3: 30 | 60 | 90');
  for (const whole of [
    'and/or',
    'NDMC/NDMCC',
    '2020/2021',
    'A/RES/70/1',
    'и/или',
    'km/h',
    'n/a',
    '30/05/2031',
    '30/05',
    '14/34',
    '2/3',
  ])
    reads(`${whole} is no choice`, `They [${whole}] go.`, `text: ${whole}`);
  reads(
    'letters inside a word',
    'Part[y][ies] and measure[s]',
    `
one of 2: y | ies
text: s`,
  );
  reads('a part of a measure is no choice', 'By [1/2] per cent.', 'text: 1/2');
  reads('a slash that opens a bracket', 'and[/or]', 'text: /or');
  reads(
    'one bracket over two paragraphs',
    '[2.3.1 Members report.\n\n2.3.2 They meet.]',
    'text: 2.3.1 Members report. 2.3.2 They meet.',
  );
  reads(
    'paragraph alternatives in one paragraph',
    '2.[Notes the report;] [Invites members;]',
    'one of 2: Notes the report; | Invites members;',
  );
  reads(
    'paragraph alternatives by their number',
    '[2.3.4 A text.]\n\n[2.3.4 bis B text.]',
    'one of 2: 2.3.4 A text. | 2.3.4 bis B text.',
  );
  reads(
    'two bracketed paragraphs of their own',
    '[2.3.4 A text.]\n\n[2.3.5 B text.]',
    `
text: 2.3.4 A text.
text: 2.3.5 B text.`,
  );
  reads('emphasis crosses a bracket', '*[Taking* note]', 'text: Taking* note');
  reads(
    'brackets that lack a mate',
    'Members [share data.\n\n# Next\n\nThey report] it.',
    `
stray: [
stray: ]`,
  );
  reads(
    'Cyrillic and Kazakh text',
    'Участники [обязуются][намерены] обмениваться. Мүшелер [ерікті түрде] бөліседі.',
    `
one of 2: обязуются | намерены
text: ерікті түрде`,
  );
});

suite('notation: attributions', () => {
  reads(
    'trailing',
    '[extreme - RUS; IND, PAK delete]',
    'text: extreme ; RUS propose, IND delete, PAK delete',
  );
  reads(
    'trailing, on both sides of a slash',
    '[a - IND retain / b - CHN]',
    'one of 2: a  | b ; IND retain, CHN propose',
  );
  reads(
    'trailing, with odd spaces and stops',
    '[, on agreed terms. -IND; CHN, KAZ delete.]',
    'text: , on agreed terms. ; IND propose, CHN delete, KAZ delete',
  );
  reads(
    'a hyphen without a delegation behind it is text',
    '[gender-responsive - that is, fair]',
    'text: gender-responsive - that is, fair',
  );
  reads('leading', '[IND: text]', 'text: text; IND propose');
  reads(
    'leading, with two stances',
    '[CHN/RUS propose; TUR oppose: text]',
    'text: text; CHN propose, RUS propose, TUR oppose',
  );
  reads(
    'leading before a label, a footnote mark on a code',
    '[KAZ/TJK41 propose; IND/ CHN oppose: 2. The Members meet.]',
    'text: 2. The Members meet.; KAZ propose, TJK propose, IND oppose, CHN oppose',
  );
  reads('a reservation without text', '[IRN reserve]', 'said: IRN reserve');
  reads(
    'a stance behind a colon',
    '[EU, JPN: delete] and [US: reserve]',
    'said: EU delete, JPN delete\nsaid: USA reserve',
  );
  reads('a reservation to a text', '[text - TUR reserve]', 'text: text ; TUR reserve');
  reads('a group', '[text - EU, G77]', 'text: text ; EU propose, G77 propose');
  reads(
    'names in full',
    '[Kazakhstan and the Russian Federation: text]',
    'text: text; KAZ propose, RUS propose',
  );
  reads('names in Russian', '[Казахстан: текст]', 'text: текст; KAZ propose');
  reads('a speaker that is no delegation', '[Chair: text]', 'text: text; Chair propose');
  reads('an unknown code', '[text - XQZ delete]', 'text: text ; ?XQZ delete');
  reads('a bare code is text', '[RUS]', 'text: RUS');
  reads('codes of two letters that are words', '[DE, FR: text]', 'text: text; DEU propose, FRA propose');
  reads('one of them before a verb', '[ES: delete]', 'said: ESP delete');
  reads('one of them alone is text', '[IT: text]', 'text: IT: text');
  reads(
    'short codes in Cyrillic, a hyphen before the verb',
    '[текст - РФ; КАЗ, КЫР - исключить]',
    'text: текст ; RUS propose, KAZ delete, KGZ delete',
  );
  reads(
    'a short code alone',
    '[УЗБ: текст] [ҚР: мәтін]',
    'one of 2: текст | мәтін; UZB propose; KAZ propose',
  );
  reads('official names', '[Кыргызская Республика: текст]', 'text: текст; KGZ propose');
  for (const [name, code] of [
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Côte d’Ivoire', 'CIV'],
    ['the Netherlands', 'NLD'],
    ['the EU', 'EU'],
    ['U.S.', 'USA'],
    ['« Groupe africain » ', 'AGN'],
    ['G77+China', 'G77'],
  ])
    reads(`${name} by its name`, `[${name}: text]`, `text: text; ${code} propose`);
  reads('names joined by a plus', '[RUS+IND: text]', 'text: text; RUS propose, IND propose');
  reads(
    'several clauses with a colon each',
    '[Russian Federation: delete; India: reserve]',
    'said: RUS delete, IND reserve',
  );
  reads(
    'names in bold',
    '[**EU/UK:** text] [**IND: more**]',
    'one of 2: text | more**; EU propose, GBR propose; IND propose',
  );
  reads('what is to be deleted is named', '[IND: delete paragraph]', 'said: IND delete');
  reads(
    'in Russian',
    '[Индия: исключить абзац] [КР – за; РТ – против]',
    'said: IND delete\nsaid: KGZ support, TJK oppose',
  );
  reads('a space before the French colon', '[Réserve d’examen\u202f: MAR]', 'said: MAR reserve');
  reads('thin spaces', '[\u2009IND\u202f: text]', 'text: text; IND propose');
  reads('a non-breaking hyphen', '[text \u2011 RUS]', 'text: text ; RUS propose');
  reads(
    'reservations by their kind',
    '[LV scrutiny reservation; CZ, SK parliamentary reservation]',
    'said: LVA reserve, CZE reserve, SVK reserve',
  );
  test('a body of its own names its groups', () =>
    equal(
      showContested('[text - Coastal Group delete]', {
        groups: [{ code: 'COAST', names: ['Coastal Group'], members: ['KAZ', 'IRN'] }],
      }),
      'text: text ; COAST delete',
    ));
});

suite('notation: attributions at both ends', () => {
  for (const [text, expected] of [
    ['[BRA: fair; URU: suprimir]', 'text: fair; BRA propose, URY delete'],
    ['[BRA: fair; PER, CHL delete]', 'text: fair; BRA propose, PER delete, CHL delete'],
    ['[BRA: fair; URU: delete, CHL: retain]', 'text: fair; BRA propose, URY delete, CHL retain'],
    ['[BRA: fair - PER delete]', 'text: fair ; BRA propose, PER delete'],
    ['[FRA : juste ; SEN : supprimer]', 'text: juste ; FRA propose, SEN delete'],
    ['[РК: срок; РФ: исключить]', 'text: срок; KAZ propose, RUS delete'],
    ['[ҚР: мерзім; РФ: алып тастау]', 'text: мерзім; KAZ propose, RUS delete'],
    ['[中国：加强；印度：删除]', 'text: 加强; CHN propose, IND delete'],
    // Semicolons and hyphens of the text itself.
    ['[EU: fish; ships; delete]', 'text: fish; ships; delete; EU propose'],
    ['[EU: the line from Peru - Chile]', 'text: the line from Peru - Chile; EU propose'],
    ['[RUS: a / b; IND: delete]', 'text: a / b; RUS propose, IND delete'],
  ] as const)
    reads(text, text, expected);
});

suite('notation: stances without text', () => {
  for (const [text, expected] of [
    ['[Supported by: EU, JPN; Opposed by: RUS]', 'EU support, JPN support, RUS oppose'],
    ['[Supported by EU, JPN]', 'EU support, JPN support'],
    ['[Supported by EU, JPN, RUS delete]', 'EU support, JPN support, RUS delete'],
    ['[Reserve: IRN]', 'IRN reserve'],
    ['[reserve: IRN]', 'IRN reserve'],
    ['[IRN has a reservation]', 'IRN reserve'],
    ['[EU cannot accept]', 'EU oppose'],
    ['[JPN can accept]', 'JPN support'],
    ['[JPN to check with capital]', 'JPN pending'],
    ['[Поддерживают: РФ, РА]', 'RUS support, ARM support'],
    ['[РФ не поддерживает]', 'RUS oppose'],
    ['[РК уточняет позицию]', 'KAZ pending'],
    ['[MAR ne peut accepter]', 'MAR oppose'],
    ['[URU no apoya]', 'URY oppose'],
    ['[РФ қолдамайды]', 'RUS oppose'],
  ] as const)
    reads(text, text, `said: ${expected}`);
  for (const [text, expected] of [
    ['[EU, supported by JPN, CHE: all]', 'text: all; EU propose, JPN support, CHE support'],
    ['[в редакции РК: срок]', 'text: срок; KAZ propose'],
    ['[proposal by MEX: all]', 'text: all; MEX propose'],
    ['[Propuesta de México: todos]', 'text: todos; MEX propose'],
    ['[proposition de FRA : tous]', 'text: tous; FRA propose'],
  ] as const)
    reads(text, text, expected);
  for (const text of ['support Japan in it', 'supported by Japan', 'against: all odds', 'OP14 deleted'])
    reads(`no stance: ${text}`, `They [${text}] go`, `text: ${text}`);
});

suite('notation: names in parentheses', () => {
  reads(
    'behind a bracket',
    'Act [now] (EU, CHE) or (EU) later.',
    `
text: now
instruction: (EU, CHE); EU propose, CHE propose`,
  );
  reads(
    'in emphasis',
    '[Act.] (**DE, NL**)',
    `
text: Act.
instruction: (**DE, NL**); DEU propose, NLD propose`,
  );
  reads(
    'with a word of stance in small letters',
    'Act [now] (supported by: EU, JPN) at once (reserve: IRN).',
    `
text: now
instruction: (supported by: EU, JPN); EU support, JPN support
instruction: (reserve: IRN); IRN reserve`,
  );
  reads(
    'behind the last stop of a paragraph',
    'OP4. They act. (BRA, MEX)',
    'instruction: (BRA, MEX); BRA propose, MEX propose',
  );
  reads('behind the number in a resolution', 'PP3 bis (EU) Recalling it,', 'instruction: (EU); EU propose');
  for (const text of [
    'Act [now] (IAEA).',
    'Meet in [Paris] (France).',
    'Act [now](US).',
    'Members (KAZ, UZB) act.',
    'They meet. (Kazakhstan)',
    'Projects [all] (supported by Japan).',
    'Regulation [new] (EU) 2031/7',
    '3. (EU) Regulations apply.',
  ])
    reads(`no names: ${text}`, text, text.includes('[') ? `text: ${/\[(.*)\]/.exec(text)![1]}` : '');
});

suite('notation: proposals', () => {
  reads(
    'struck and bold',
    'Members ~~may~~ **shall** (KAZ) act.',
    'replacement: ~~may~~ **shall** (KAZ); KAZ propose',
  );
  reads(
    'critic marks',
    '{--old--}{++new++}{>>why<<}{~~a~>b~~}',
    `
deletion: {--old--}
insertion: {++new++}
comment: {>>why<<}
replacement: {~~a~>b~~}`,
  );
  reads('an instruction', '2.1 Members act. (AZE: delete)', 'instruction: (AZE: delete); AZE delete');
  reads(
    'a reservation in parentheses behind the text',
    '2.1 Members act. (IND reservation)',
    'instruction: (IND reservation); IND reserve',
  );
  reads('and none in running text', 'The text (Japan reserves) goes on.', '');
  for (const verb of ['MOD', 'ADD', 'SUP', 'NOC'])
    reads(`${verb} before a paragraph`, `${verb} 2.10 Members act.`, `${verb.toLowerCase()}: ${verb}`);
});

suite('notation: to be filled', () => {
  for (const blank of [
    '[Placeholder]',
    '[X]',
    '[ ]',
    '[]',
    '[...]',
    '[…]',
    '_____',
    '[to be completed]',
    '[TBD]',
    '[date]',
    '[XX]',
    '[дата]',
    '[X date]',
    '{Placeholder}',
    '[●]',
    '[venue to be confirmed]',
    '[date and place]',
    '[DD/MM/YYYY]',
    '[xx.xx.2031]',
    '[XX%]',
    '[USD X million]',
  ])
    reads(blank, `Members meet on ${blank} again.`, `placeholder: ${blank}`);
  for (const [text, blank] of [
    ['Done on «__» May', '__'],
    ['Done in 20__.', '__'],
    ['Dec. N° __/31', '__'],
  ] as const)
    reads(text, text, `placeholder: ${blank}`);
  for (const text of ['A __bold__ word', '__Bold.__ Text', '(__bold__) text', 'the name of the ship'])
    reads(`no blank: ${text}`, text, '');
  reads('a choice of years is no blank', 'in [2023][2024] we', 'one of 2: 2023 | 2024');
});

suite('notation: agreement', () => {
  reads('agreed', '2.1 Members act. (agreed)', 'agreed: (agreed)');
  reads('agreed ad referendum', '2.1 [Agreed ad ref] Members act.', 'agreed ad ref: [Agreed ad ref]');
  reads(
    'pending',
    '2.1 Members act. (agreed in informals, pending IRN)',
    'pending: (agreed in informals, pending IRN)',
  );
  reads('reopened', '2.1 Members act. (reopened)', 'reopened: (reopened)');
  reads('in Russian', '2.1 Участники действуют. (согласовано)', 'agreed: (согласовано)');
  reads('where words were agreed before', 'OP6. Text; [agreed language]', 'note: [agreed language]');
  reads('a word in running text is none', '2.1 The terms (agreed by all) hold.', '');
});

suite('notation: notes and what is left alone', () => {
  reads('a moved paragraph', '2.1 Members act. {Moved from 2.1.4}', 'note: {Moved from 2.1.4}');
  reads(
    'a note by the Chair',
    '[Note by the Chair: see [the] annex]',
    'note: [Note by the Chair: see [the] annex]',
  );
  for (const quiet of [
    'A note[^1] here.',
    'See [the text](https://example.org/a) there.',
    'See [the text](#annex) there.',
    '- [x] task',
    '- [ ] task',
    'They was [sic] there.',
    'The Vienna Convention [1969] applies.',
    'Escaped \\[ and \\].',
    'Code `[a]` here.',
    '```\n[a]\n```',
    '[a]: https://example.org/a',
    '[a][b]\n\n[b]: https://example.org/b',
    '{:toc}',
    '<!-- [a] -->',
  ])
    reads(JSON.stringify(quiet), quiet, '');
  reads(
    'a former number',
    '2.1 [ex-1.2.4] Members [ex officio: all] act.',
    'note: [ex-1.2.4]\ntext: ex officio: all',
  );
  reads('a comment in Russian', '[Комментарий Секретариата: даты]', 'note: [Комментарий Секретариата: даты]');
  reads('the mark of a footnote', 'They end subsidies.[1] They meet.', '');
  reads('a number that is contested', 'By 3.[5] per cent, CO[2].', '\ntext: 5\ntext: 2');
  reads('an option is no definition', '[Option]: text', 'text: Option');
  reads('a code is no definition', '[RUS]: delete', 'text: RUS');
  reads('a letter in parentheses is no link', '[shall](b)', 'text: shall');
  reads('a code in parentheses is no link', '[a](US)', 'text: a');
  reads('a reference link without its definition is a choice', '[shall][should]', 'one of 2: shall | should');
  reads('a tick box in running text is a blank', 'Members [ ] meet.', 'placeholder: [ ]');
});

suite('notation: what is counted', () => {
  test('paragraphs that are nothing but notes are no provisions', () => {
    const text = '1.1 A {a}.\n\n{Moved from 2.1}\n\n*[Note by the Chair: a.]*\n\nB {b}.';
    equal(countsOf(modelOf(text)).provisions, 2);
  });
});
