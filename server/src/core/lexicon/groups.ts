/** A group of states that speaks as one, with the members it is known to have (alpha-3 codes; empty: open list). */
export interface KnownGroup {
  readonly code: string;
  readonly names: readonly string[];
  readonly members: readonly string[];
}

const list = (codes: string): readonly string[] => (codes === '' ? [] : codes.split(' '));

/** Groups that take positions in negotiations of the United Nations and of regional bodies. Memberships of 2026. */
export const knownGroups: readonly KnownGroup[] = [
  {
    code: 'EU',
    names: [
      'European Union',
      'Европейский союз',
      'ЕС',
      'Еуропалық одақ',
      'Union européenne',
      'UE',
      'Unión Europea',
    ],
    members: list(
      'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE',
    ),
  },
  {
    code: 'G77',
    names: [
      'G-77',
      'G 77',
      'Group of 77',
      'G77/China',
      'G-77/China',
      'G77 and China',
      'G-77 and China',
      'G77+China',
      'G-77+China',
      'Группа 77',
      'Группа 77 и Китай',
      'Groupe des 77',
      'Grupo de los 77',
    ],
    members: [],
  },
  {
    code: 'CIS',
    names: ['Commonwealth of Independent States', 'СНГ', 'Содружество Независимых Государств', 'ТМД', 'CEI'],
    members: list('ARM AZE BLR KAZ KGZ MDA RUS TJK TKM UZB'),
  },
  { code: 'CSTO', names: ['ОДКБ', 'ҰҚШҰ'], members: list('ARM BLR KAZ KGZ RUS TJK') },
  { code: 'EAEU', names: ['ЕАЭС', 'ЕАЭО', 'Eurasian Economic Union'], members: list('ARM BLR KAZ KGZ RUS') },
  {
    code: 'SCO',
    names: ['ШОС', 'ШЫҰ', 'Shanghai Cooperation Organisation'],
    members: list('BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB'),
  },
  { code: 'ASEAN', names: ['АСЕАН'], members: list('BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM') },
  { code: 'GCC', names: ['Gulf Cooperation Council', 'ССАГПЗ'], members: list('ARE BHR KWT OMN QAT SAU') },
  { code: 'BRICS', names: ['БРИКС'], members: list('ARE BRA CHN EGY ETH IDN IND IRN RUS ZAF') },
  {
    code: 'OTS',
    names: ['Organization of Turkic States', 'ОТГ', 'ТМҰ'],
    members: list('AZE KAZ KGZ TUR UZB'),
  },
  {
    code: 'NORDIC',
    names: ['Nordic countries', 'Nordics', 'Nordic States'],
    members: list('DNK FIN ISL NOR SWE'),
  },
  { code: 'BENELUX', names: ['Benelux'], members: list('BEL LUX NLD') },
  { code: 'MERCOSUR', names: ['Mercosur', 'Mercosul'], members: list('ARG BOL BRA PRY URY') },
  { code: 'CANZ', names: [], members: list('AUS CAN NZL') },
  { code: 'JUSCANZ', names: ['JUSSCANNZ', 'JUSCANNZ'], members: list('AUS CAN JPN NZL USA') },
  { code: 'UG', names: ['Umbrella Group', 'Umbrella'], members: [] },
  { code: 'EIG', names: ['Environmental Integrity Group'], members: list('CHE GEO KOR LIE MCO MEX') },
  { code: 'BASIC', names: [], members: list('BRA CHN IND ZAF') },
  { code: 'AILAC', names: [], members: list('CHL COL CRI GTM HND PAN PER PRY') },
  { code: 'ALBA', names: [], members: list('BOL CUB NIC VEN') },
  { code: 'AOSIS', names: ['Alliance of Small Island States'], members: [] },
  { code: 'SIDS', names: ['Small Island Developing States', 'МОСТРАГ'], members: [] },
  { code: 'LDC', names: ['LDCs', 'Least Developed Countries', 'НРС', 'PMA'], members: [] },
  { code: 'LLDC', names: ['LLDCs', 'Landlocked Developing Countries'], members: [] },
  { code: 'LMDC', names: ['LMDCs', 'Like-Minded Developing Countries', 'Like-minded group'], members: [] },
  {
    code: 'AU',
    names: ['African Union', 'Африканский союз', 'Union africaine', 'Unión Africana'],
    members: [],
  },
  {
    code: 'AGN',
    names: ['African Group', 'Африканская группа', 'Groupe africain', 'Grupo Africano', 'AFRICA'],
    members: [],
  },
  {
    code: 'ARAB',
    names: ['Arab Group', 'Арабская группа', 'Groupe arabe', 'Grupo Árabe', 'LAS', 'League of Arab States'],
    members: [],
  },
  { code: 'GRULAC', names: [], members: [] },
  {
    code: 'CARICOM',
    names: ['КАРИКОМ'],
    members: list('ATG BHS BLZ BRB DMA GRD GUY HTI JAM KNA LCA SUR TTO VCT'),
  },
  { code: 'OIC', names: ['ОИС', 'Organisation of Islamic Cooperation', 'ИЫҰ'], members: [] },
  { code: 'NAM', names: ['Non-Aligned Movement', 'Движение неприсоединения', 'ДН'], members: [] },
  { code: 'PIF', names: ['Pacific Islands Forum'], members: [] },
  { code: 'SADC', names: [], members: [] },
  { code: 'ECOWAS', names: ['ЭКОВАС', 'CEDEAO'], members: [] },
  { code: 'WEOG', names: [], members: [] },
  { code: 'EEG', names: ['Eastern European Group'], members: [] },
  { code: 'APG', names: ['Asia-Pacific Group'], members: [] },
  { code: 'HS', names: ['Holy See', 'Святой Престол', 'Saint-Siège', 'Santa Sede'], members: [] },
];
