/** The words that one language's paragraphs are made of. */
export interface Words {
  readonly article: string;
  readonly option: string;
  readonly reference: string;
  readonly by: string;
  readonly chapeau: string;
  readonly inWord: string;
  readonly titles: readonly string[];
  readonly subjects: readonly string[];
  readonly modals: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly ends: readonly string[];
  readonly placeholders: readonly string[];
  readonly against: readonly string[];
  readonly reserve: readonly string[];
  readonly propose: readonly string[];
  /** Phrases that name a place, before and behind its name: what makes paragraphs differ in real texts. */
  readonly places: readonly (readonly [before: string, behind: string])[];
  readonly syllables: readonly string[];
}

const english: Words = {
  article: 'Article',
  option: 'Option',
  reference: 'in accordance with paragraph',
  by: 'by',
  chapeau: ', and to this end:',
  inWord: 'Part[y][ies] and[/or] measure[s]:',
  titles: [
    'Ports and harbours',
    'Exchange of information',
    'Shared rivers',
    'Early warning',
    'Transit and trade',
    'Training and learning',
    'Follow-up and review',
    'Rescue at sea',
  ],
  subjects: [
    'Members',
    'The Parties concerned',
    'Coastal Members',
    'The focal points',
    'The competent authorities',
    'Members that share a river',
    'The coordinators of a measure',
    'Neighbouring Members',
  ],
  modals: [
    'shall',
    'should',
    'may',
    'will',
    'are invited to',
    'undertake to',
    'agree to',
    'are encouraged to',
  ],
  verbs: [
    'exchange',
    'publish',
    'review',
    'keep up to date',
    'share',
    'strengthen',
    'notify',
    'compare',
    'promote',
  ],
  objects: [
    'hydrological data on shared rivers and canals',
    'the tables of tariffs of their ports',
    'information on planned works',
    'the lists of contact points',
    'the results of joint exercises',
    'warnings of floods and dust storms',
    'statistics of traffic on the corridors',
    'plans for the training of rescue services',
    'good practices in the care of monuments',
  ],
  ends: [
    'at least once a year',
    'in good time',
    'in the working languages of the Conference',
    'through the focal points',
    'subject to national law',
    'on mutually agreed terms',
    'with due regard to the needs of landlocked Members',
    'within the limits of available resources',
    'on a voluntary basis',
    'without prejudice to existing obligations',
    'before the next session of the Committee',
  ],
  placeholders: ['[date]', '[X]', '[to be completed]', '[TBD]', '[...]', '_____'],
  against: ['delete', 'oppose'],
  reserve: ['reserve'],
  propose: ['propose', 'support'],
  places: [
    ['along the', 'river'],
    ['at the port of', ''],
    ['on the', 'corridor'],
    ['in the', 'basin'],
    ['under project', ''],
    ['with the centre in', ''],
  ],
  syllables: 'ka ra tem sho lin vor mat be lo dur ash gen pel or tis nu ri zan kol ve'.split(' '),
};

const russian: Words = {
  article: 'Статья',
  option: 'Вариант',
  reference: 'согласно пункту',
  by: 'до',
  chapeau: ' и с этой целью:',
  inWord: 'Сторон[а][ы] и[/или] мер[ы]:',
  titles: [
    'Порты и гавани',
    'Обмен информацией',
    'Общие реки',
    'Раннее предупреждение',
    'Транзит и торговля',
    'Подготовка и обучение',
    'Последующие меры и обзор',
    'Спасание на море',
  ],
  subjects: [
    'Государства-члены',
    'Заинтересованные стороны',
    'Прибрежные государства-члены',
    'Национальные координаторы',
    'Компетентные органы',
    'Государства, имеющие общую реку,',
    'Ответственные за проведение меры',
    'Соседние государства-члены',
  ],
  modals: ['должны', 'могут', 'будут', 'обязуются', 'соглашаются', 'стремятся', 'договариваются'],
  verbs: [
    'передавать друг другу',
    'публиковать',
    'рассматривать',
    'обновлять',
    'сопоставлять',
    'распространять',
    'совершенствовать',
  ],
  objects: [
    'гидрологические данные об общих реках и каналах',
    'таблицы портовых тарифов',
    'сведения о запланированных работах',
    'списки контактных пунктов',
    'результаты совместных учений',
    'предупреждения о наводнениях и пыльных бурях',
    'статистику движения по коридорам',
    'планы подготовки спасательных служб',
    'передовой опыт охраны памятников',
  ],
  ends: [
    'не реже одного раза в год',
    'заблаговременно',
    'на рабочих языках Конференции',
    'через национальных координаторов',
    'с учётом национального законодательства',
    'на взаимно согласованных условиях',
    'с должным учётом нужд государств, не имеющих выхода к морю',
    'в пределах имеющихся ресурсов',
    'на добровольной основе',
    'без ущерба для действующих обязательств',
    'до следующей сессии Комитета',
  ],
  placeholders: ['[дата]', '[X]', '[подлежит уточнению]', '[...]', '_____'],
  against: ['исключить', 'возражает'],
  reserve: ['резервирует'],
  propose: ['предлагает', 'поддерживает'],
  places: [
    ['на реке', ''],
    ['в порту', ''],
    ['по коридору', ''],
    ['в бассейне', ''],
    ['в рамках проекта', ''],
    ['совместно с центром в городе', ''],
  ],
  syllables: 'ка ра тем шо лин вор мат бе ло дур аш ген пел ор тис ну ри зан кол ве'.split(' '),
};

/** English and Russian, by turns. */
export const languages: readonly Words[] = [english, russian];
